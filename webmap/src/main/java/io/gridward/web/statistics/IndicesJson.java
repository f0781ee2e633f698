package io.gridward.web.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gridward.core.citycase.evaluation.IndexTable;
import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Indices by group.
 *
 * @param by dimensions, or the post whose persons are evaluated
 * @param rows the groups
 * @param indices what is told of them
 */
record IndicesJson(String from, String to, List<String> by, List<Row> rows, List<Index> indices) {

    /**
     * One group.
     *
     * @param code its code, or the name of a person; absent when there are two dimensions
     * @param indices values by the code of the index
     */
    record Row(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String code,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> codes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable String> names,
            Map<String, Value> indices) {

        static Row of(Group group, Map<String, Value> values) {
            boolean one = group.codes().size() == 1;
            return new Row(
                    one ? group.codes().get(0) : null,
                    one ? null : group.codes(),
                    one ? group.names().get(0) : null,
                    one ? null : group.names(),
                    values);
        }
    }

    /** A value of an index: a rate, a number of cases, or a composite. */
    sealed interface Value {}

    /**
     * A rate.
     *
     * @param rate 0 to 1; null without cases
     */
    record Share(long numerator, long denominator, @Nullable Double rate) implements Value {}

    /** A number of cases. */
    record Number(long value) implements Value {}

    /**
     * A composite.
     *
     * @param value 0 to 100; null when one of its parts has no cases
     * @param grade A to E; null with it
     */
    record Composite(@Nullable Double value, @Nullable String grade) implements Value {}

    /** What an index is. */
    record Index(String id, LocalText name, String formula) {
        static Index of(IndexTable.Entry entry) {
            return new Index(entry.code(), entry.name(), entry.formula());
        }
    }
}
