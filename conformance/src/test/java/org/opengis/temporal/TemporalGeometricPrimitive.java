package org.opengis.temporal;

public interface TemporalGeometricPrimitive extends TemporalPrimitive {}
