package io.gridward.importer.locate;

import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.TrailStep;
import io.gridward.importer.text.JsonWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer about one point as JSON: absent parts are null, days are YYYY-MM-DD, distances
 * metres to the centimetre, shares parts of 1 to the ten-thousandth.
 */
public final class AnswerJson {
    private static final double CENTIMETRES = 100;
    private static final double SHARE_STEPS = 10_000;

    /** A usual answer has some 5,000 bytes. */
    private static final int USUAL_BYTES = 8192;

    private final JsonWriter out = new JsonWriter(USUAL_BYTES);

    private AnswerJson() {}

    /** The answer in one line. */
    public static String of(LocateAnswer answer) {
        return written(answer).toString();
    }

    /** The answer in one line, as UTF-8. */
    public static byte[] bytes(LocateAnswer answer) {
        return written(answer).toBytes();
    }

    private static JsonWriter written(LocateAnswer answer) {
        AnswerJson json = new AnswerJson();
        json.write(answer);
        return json.out;
    }

    private void write(LocateAnswer a) {
        out.object();
        named("grid", a.grid());
        named("community", a.community());
        named("subdistrict", a.subdistrict());
        zone(a.managementZone());
        responsible(a.responsible());
        out.list("candidates", a.candidates(), this::candidate);
        out.list("components", a.components(), this::component);
        out.number("edge_distance_m", metres(a.edgeDistanceMetres()));
        out.list(
                "shares",
                a.shares(),
                s ->
                        department(s.departmentCode(), s.departmentName())
                                .number("share", rounded(s.share(), SHARE_STEPS))
                                .end());
        out.list("flags", a.flags(), out::value).end();
    }

    private void named(String name, LocateAnswer.@Nullable Named named) {
        if (named == null) {
            out.text(name, null);
        } else {
            out.name(name).object().text("code", named.code()).text("name", named.name()).end();
        }
    }

    private void zone(LocateAnswer.@Nullable ManagementZone zone) {
        if (zone == null) {
            out.text("management_zone", null);
            return;
        }
        out.name("management_zone").object().text("id", zone.id());
        out.text("name", zone.name()).text("zone_class", zone.zoneClass()).end();
    }

    private void responsible(LocateAnswer.@Nullable Responsible r) {
        out.name("responsible");
        if (r == null) {
            out.value(null);
            return;
        }
        department(r.departmentCode(), r.departmentName())
                .text("rule", r.rule().code())
                .text("row_id", r.rowId())
                .text("valid_from", day(r.validFrom()))
                .text("valid_to", day(r.validTo()));
        List<Worded> trail =
                r.trail().stream().map(s -> new Worded(s, s.text().zh(), s.text().en())).toList();
        out.list("why", trail, w -> out.value(w.zh + " / " + w.en));
        out.list("trail", trail, this::step).end();
    }

    /** A step with its sentence, which is put into words once. */
    private record Worded(TrailStep step, String zh, String en) {}

    private void step(Worded worded) {
        TrailStep s = worded.step;
        out.object()
                .text("rule", s.rule().code())
                .flag("decided", s.decided())
                .text("layer", s.layer())
                .text("row_id", s.rowId())
                .text("valid_from", day(s.validFrom()))
                .text("valid_to", day(s.validTo()))
                .text("source_document", s.sourceDocument())
                .number("edge_distance_m", metres(s.edgeMetres()));
        out.name("text").object().text("zh", worded.zh).text("en", worded.en).end().end();
    }

    private void candidate(LocateAnswer.Candidate c) {
        out.object().text("row_id", c.rowId()).text("department_code", c.departmentCode());
        out.text("department_name", c.departmentName()).text("lost_by", c.lostBy()).end();
    }

    private void component(LocateAnswer.NearComponent c) {
        out.object().text("code", c.code()).text("type_name", c.typeName()).text("name", c.name());
        out.number("distance_m", metres(c.distanceMetres())).end();
    }

    private JsonWriter department(@Nullable String code, @Nullable String name) {
        return out.object().text("department_code", code).text("department_name", name);
    }

    private static @Nullable Double metres(@Nullable Double metres) {
        return metres == null ? null : rounded(metres, CENTIMETRES);
    }

    private static double rounded(double number, double steps) {
        return Math.round(number * steps) / steps;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
