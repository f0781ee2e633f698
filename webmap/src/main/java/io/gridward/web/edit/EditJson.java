package io.gridward.web.edit;

import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.edit.boundary.BoundaryChange;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.Move;
import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.core.reassignment.ReassignmentSummary.Flow;
import io.gridward.importer.activation.CoverageProof;
import io.gridward.importer.activation.NewFinding;
import io.gridward.importer.text.GeoJson;
import io.gridward.importer.text.JsonWriter;
import io.gridward.web.edit.BoundaryEdits.Saved;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Answers of {@code POST /api/edits}; shapes are GeoJSON in EPSG:4490, longitude first. */
final class EditJson {
    private static final int MOST_FINDINGS = 100;

    private final JsonWriter json = new JsonWriter().object();

    /** What the steps come to. */
    EditJson change(BoundaryChange change, long version) {
        json.text("layer", change.layer().name())
                .text("day", change.day().toString())
                .whole("version", version)
                .list("areas", change.areas(), a -> area(change.layer(), a))
                .list("withdrawn", change.withdrawn(), json::value)
                .list(
                        "origins",
                        change.origins(),
                        o ->
                                json.object()
                                        .text("kind", o.kind())
                                        .text("from", o.from())
                                        .text("to", o.to())
                                        .end());
        return this;
    }

    private void area(Layer layer, BoundaryChange.Changed area) {
        int name = layer.indexOf("name");
        json.object()
                .text("key", area.key())
                .text("name", Objects.toString(area.values()[name], null))
                .number("before_m2", squareMetres(area.before()))
                .number("after_m2", squareMetres(area.after()));
        json.name("before").raw(GeoJson.geometry(area.before()));
        json.name("after").raw(GeoJson.geometry(area.after()));
        json.end();
    }

    private static @Nullable Double squareMetres(@Nullable Geometry shape) {
        return shape == null ? null : Math.rint(GroundMeasure.of(shape).squareMetres() * 10) / 10;
    }

    /** What publishing it would bring about. */
    EditJson consequences(Consequences known) {
        json.list(
                "objections",
                known.judged().objections(),
                o -> {
                    json.object().text("check", o.finding().check()).whole("row", o.row());
                    words("message", o.finding().message());
                    json.end();
                });
        coverage(known.proof());
        components(known.summary(), known.components());
        json.name("cases")
                .object()
                .whole("compared", known.casesCompared())
                .whole("moved", known.casesMoved())
                .list("list", known.cases(), this::move)
                .end();
        return this;
    }

    private void coverage(@Nullable CoverageProof proof) {
        if (proof == null) {
            json.name("coverage").raw("null");
            return;
        }
        List<NewFinding> first =
                proof.fresh().subList(0, Math.min(MOST_FINDINGS, proof.fresh().size()));
        json.name("coverage")
                .object()
                .whole("before", proof.before())
                .whole("after", proof.after())
                .whole("gaps", proof.gaps())
                .whole("conflicts", proof.conflicts())
                .list("findings", first, f -> finding(proof, f))
                .end();
    }

    private void finding(CoverageProof proof, NewFinding fresh) {
        CoverageFinding f = fresh.finding();
        json.object()
                .text("fault", f.fault())
                .flag("blocks", proof.blocking().contains(fresh))
                .number("new_m2", Math.rint(fresh.squareMetres() * 10) / 10);
        words("message", f.message());
        json.name("geometry").raw(GeoJson.geometry(fresh.ground()));
        json.end();
    }

    private void words(String name, LocalText text) {
        json.name(name).object().text("zh", text.zh()).text("en", text.en()).end();
    }

    private void components(ReassignmentSummary summary, List<Move> first) {
        json.name("components")
                .object()
                .whole("compared", summary.components())
                .whole("moved", summary.moved())
                .list("grids", summary.grids(), this::flow)
                .list("bodies", summary.bodies(), this::flow)
                .list("list", first, this::move)
                .end();
    }

    private void flow(Flow flow) {
        json.object()
                .text("from", flow.from())
                .text("to", flow.to())
                .whole("count", flow.components())
                .end();
    }

    private void move(Move move) {
        json.object()
                .text("key", move.thing().key())
                .text("type_name", move.thing().text("type_name"))
                .number("lon", move.place().x)
                .number("lat", move.place().y)
                .text("grid_before", move.gridBefore())
                .text("grid_after", move.gridAfter())
                .text("body_before", move.before().departmentCode())
                .text("body_after", move.after().departmentCode())
                .end();
    }

    /** What was published. */
    EditJson saved(Saved saved) {
        json.list("batches", saved.batches(), b -> json.raw(String.valueOf(b.id())));
        json.whole("reassigned", saved.reassigned());
        return this;
    }

    String text() {
        return json.end().toString();
    }
}
