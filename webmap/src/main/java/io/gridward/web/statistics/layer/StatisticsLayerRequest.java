package io.gridward.web.statistics.layer;

import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.LocalText;
import io.gridward.core.statistics.area.StatisticsLayer;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.TimePeriod;
import io.gridward.ogc.request.ViewParameters;
import io.gridward.web.fault.BadParameter;
import io.gridward.web.statistics.StatisticsParameters;
import io.gridward.web.statistics.StatisticsQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one request wants the layer {@code grid_statistics} to hold.
 *
 * @param query which cases are counted, by which units
 * @param classes how many classes a style has
 */
record StatisticsLayerRequest(StatisticsQuery query, int classes) {
    private static final int USUAL_CLASSES = 5;
    private static final String TIME = "TIME";
    private static final List<String> NAMES =
            List.of(
                    "from",
                    "to",
                    "by",
                    "type",
                    "kind",
                    "department",
                    "state",
                    "source",
                    "grid",
                    "community",
                    "subdistrict",
                    "boundaries",
                    "classes");

    /**
     * Reads TIME, a day or a period, and {@code viewparams} with the parameters of {@code
     * /api/statistics/grids}. Without a time the last ninety days are counted, without {@code by}
     * it is by grid.
     *
     * @throws OgcFault for names of parameters that there are not, or two times
     * @throws BadParameter for values that they cannot have
     */
    static StatisticsLayerRequest of(Kvp request, LocalDate today) {
        Map<String, String> said = ViewParameters.parse(request, NAMES);
        String by = said.getOrDefault("by", "grid");
        if (!StatisticsLayer.levels().contains(by)) {
            String all = String.join(", ", StatisticsLayer.levels());
            throw BadParameter.of("by", by, LocalText.of(all + " 之一", "one of " + all));
        }
        boolean own = said.containsKey("from") || said.containsKey("to");
        Optional<String> time = request.find(TIME);
        if (own && time.isPresent()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    TIME,
                    "时间只能给出一次：TIME，或 viewparams 的 from 与 to",
                    "the time is told once: by TIME, or by from and to of viewparams");
        }
        TimePeriod period = period(time, today);
        StatisticsParameters parameters =
                new StatisticsParameters(
                        own ? said.get("from") : period.from().toString(),
                        own ? said.get("to") : period.to().toString(),
                        by,
                        said.get("type"),
                        said.get("kind"),
                        said.get("department"),
                        said.get("state"),
                        said.get("source"),
                        said.get("grid"),
                        said.get("community"),
                        said.get("subdistrict"),
                        said.get("boundaries"),
                        "true");
        int classes =
                StatisticsParameters.classes(
                        said.getOrDefault("classes", String.valueOf(USUAL_CLASSES)));
        return new StatisticsLayerRequest(StatisticsQuery.of(parameters, Dimension.GRID), classes);
    }

    private static TimePeriod period(Optional<String> time, LocalDate today) {
        return time.isEmpty()
                ? TimePeriod.usual(today)
                : TimePeriod.find(time.get(), today)
                        .orElseThrow(
                                () ->
                                        OgcFault.invalid(
                                                TIME,
                                                time.get(),
                                                TimePeriod.FORMS_ZH,
                                                TimePeriod.FORMS_EN));
    }

    /** Grid, community or subdistrict. */
    Dimension level() {
        return query.by().get(0);
    }
}
