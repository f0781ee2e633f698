package io.gridward.importer.report;

import io.gridward.core.layer.FeatureSource;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;

/**
 * What is told at the end of a run.
 *
 * @param plan what was to be done
 * @param report what became of it
 * @param city where the outlines and grids of the map are read from
 */
public record ReportOrder(ImportPlan plan, ImportReport report, FeatureSource city) {}
