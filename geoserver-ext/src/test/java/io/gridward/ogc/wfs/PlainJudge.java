package io.gridward.ogc.wfs;

import io.gridward.core.batch.StagedRow;
import io.gridward.core.edit.DraftRow;
import io.gridward.core.edit.RowJudge;
import io.gridward.core.finding.Finding;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Lets every row pass but those with the remark {@code bad}; works nothing out. */
final class PlainJudge implements RowJudge {

    @Override
    public Judgement judge(Layer layer, List<DraftRow> rows, FeatureSource source, LocalDate day) {
        List<StagedRow> good = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        for (DraftRow row : rows) {
            @Nullable Object[] values = new @Nullable Object[row.texts().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(layer.attributes().get(i), row.texts().get(i));
            }
            good.add(new StagedRow(row.number(), values, row.shape()));
            if (row.texts().contains("bad")) {
                objections.add(new Objection(row.number(), new Bad()));
            }
        }
        return new Judgement(good, objections);
    }

    private static @Nullable Object value(Attribute attribute, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (attribute.type()) {
            case TEXT, TIMESTAMP -> text;
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case DATE -> LocalDate.parse(text);
        };
    }

    private record Bad() implements Finding {
        @Override
        public String check() {
            return "Q99";
        }

        @Override
        public String fault() {
            return "bad";
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Optional<String> attribute() {
            return Optional.of("remark");
        }

        @Override
        public LocalText message() {
            return LocalText.of("坏值", "is bad");
        }

        @Override
        public Optional<Geometry> where() {
            return Optional.empty();
        }
    }
}
