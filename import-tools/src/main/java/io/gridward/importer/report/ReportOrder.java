package io.gridward.importer.report;

import io.gridward.core.layer.FeatureSource;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;

/**
 * What is told at the end of a run, and how much of it.
 *
 * @param plan what was to be done
 * @param report what became of it
 * @param city where the outlines and grids of the map are read from
 * @param whole true to give the file back whole, false for the rows with findings alone
 */
public record ReportOrder(
        ImportPlan plan, ImportReport report, FeatureSource city, boolean whole) {}
