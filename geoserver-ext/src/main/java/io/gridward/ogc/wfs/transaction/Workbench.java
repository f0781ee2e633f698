package io.gridward.ogc.wfs.transaction;

import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.edit.DraftRow;
import io.gridward.core.edit.RowJudge;
import io.gridward.core.edit.RowJudge.Judgement;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.transaction.Action.Done;
import io.gridward.ogc.wfs.transaction.Action.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the actions of a transaction in memory, each on what the ones before it left, and
 * gives the changes that come of them. Used by one thread.
 */
final class Workbench {
    private static final int MOST_CHANGED = 10_000;
    private static final int MOST_TOLD = 5;

    private final FeatureSource source;
    private final LocalDate day;
    private final Map<Layer, Map<String, Draft>> drafts = new LinkedHashMap<>();

    /**
     * @param source the newest state of the data
     * @param day day on which features hold, and from which the changes do
     */
    Workbench(FeatureSource source, LocalDate day) {
        this.source = source;
        this.day = day;
    }

    /** Carries out one action. */
    Done run(Action action) {
        if (action instanceof Action.Insert insert) {
            return insert(insert);
        }
        if (action instanceof Action.Update update) {
            return update(update);
        }
        return action instanceof Action.Replace replace
                ? replace(replace)
                : delete((Action.Delete) action);
    }

    private Done update(Action.Update update) {
        if (update.values().containsKey(update.layer().key())) {
            throw otherKey(update);
        }
        List<Draft> found = find(update.layer(), update.filter(), update.locator());
        found.forEach(d -> keep(d.changed(update.values())));
        return done(update, found);
    }

    private Done delete(Action.Delete delete) {
        List<Draft> found = find(delete.layer(), delete.filter(), delete.locator());
        found.forEach(d -> keep(d.deleted()));
        return done(delete, found);
    }

    private static Done done(Action action, List<Draft> found) {
        return new Done(action, found.stream().map(Draft::id).toList());
    }

    private void keep(Draft draft) {
        drafts.computeIfAbsent(draft.layer(), l -> new LinkedHashMap<>()).put(draft.key(), draft);
    }

    private Map<String, Draft> touched(Layer layer) {
        return drafts.getOrDefault(layer, Map.of());
    }

    /** Identifiers of all features that were touched so far. */
    List<String> touched() {
        return drafts.values().stream().flatMap(d -> d.values().stream()).map(Draft::id).toList();
    }

    private Done insert(Action.Insert insert) {
        Layer layer = insert.layer();
        String key = insert.thing().key().orElseThrow(() -> noKey(insert));
        Filter same = Filter.equal(layer.key(), key);
        if (!find(layer, same, insert.locator()).isEmpty()) {
            throw Faults.failed(
                    insert.locator(),
                    "要素 %s.%s 已存在；请用 Update 或 Replace".formatted(layer.name(), key),
                    "feature %s.%s exists already: use Update or Replace"
                            .formatted(layer.name(), key));
        }
        Thing dated = dated(insert.thing(), layer);
        Draft before = touched(layer).get(key);
        Draft made =
                new Draft(
                        layer,
                        before == null ? null : before.before(),
                        dated.values(),
                        dated.shape(),
                        false);
        keep(made);
        return done(insert, List.of(made));
    }

    /** What is new holds from the day of the transaction unless it says otherwise. */
    private Thing dated(Thing thing, Layer layer) {
        @Nullable Object[] values = thing.values().clone();
        int from = layer.indexOf(Layer.VALID_FROM);
        if (values[from] == null) {
            values[from] = day;
        }
        return new Thing(values, thing.shape());
    }

    private static OgcFault noKey(Action action) {
        Layer layer = action.layer();
        return Faults.value(
                action.locator(),
                "%s 的要素须有属性 %s，它是标识".formatted(layer.name(), layer.key()),
                "a feature of %s needs its property %s, which identifies it"
                        .formatted(layer.name(), layer.key()));
    }

    private static OgcFault otherKey(Action action) {
        Layer layer = action.layer();
        return Faults.value(
                action.locator(),
                "%s 的标识 %s 不能更改；请删除后另行插入".formatted(layer.name(), layer.key()),
                "the key %s of %s cannot change: delete the feature and insert another"
                        .formatted(layer.key(), layer.name()));
    }

    private Done replace(Action.Replace replace) {
        List<Draft> found = find(replace.layer(), replace.filter(), replace.locator());
        if (found.size() > 1) {
            throw Faults.failed(
                    replace.locator(),
                    "Replace 的过滤条件匹配了 %d 个要素，应恰好一个".formatted(found.size()),
                    "the filter of Replace matches %d features, not one".formatted(found.size()));
        }
        if (found.stream().anyMatch(d -> !replace.thing().key().equals(Optional.of(d.key())))) {
            throw otherKey(replace);
        }
        found.forEach(d -> keep(d.replaced(replace.thing())));
        return done(replace, found);
    }

    /** Features that match now: published ones that were not touched, and drafts. */
    private List<Draft> find(Layer layer, Filter filter, String locator) {
        Map<String, Draft> own = touched(layer);
        List<Draft> found = new ArrayList<>();
        try (FeatureStream published = source.read(FeatureQuery.of(layer, day).where(filter))) {
            while (published.hasNext()) {
                Feature feature = published.next();
                if (!own.containsKey(feature.key())) {
                    found.add(Draft.of(feature));
                }
                if (found.size() > MOST_CHANGED) {
                    throw Faults.failed(
                            locator,
                            "一个动作最多涉及 %d 个要素；更多请用导入".formatted(MOST_CHANGED),
                            "one action touches at most %d features: import more"
                                    .formatted(MOST_CHANGED));
                }
            }
        }
        Predicate<Feature> fits = FilterEvaluator.compile(filter, layer);
        own.values().stream().filter(d -> !d.gone() && fits.test(d.feature())).forEach(found::add);
        return found;
    }

    /**
     * What is to be written.
     *
     * @throws OgcFault when a check keeps a feature out
     */
    List<LayerEdit> edits(RowJudge judge) {
        List<LayerEdit> edits = new ArrayList<>();
        drafts.forEach((layer, own) -> edits.add(edit(layer, List.copyOf(own.values()), judge)));
        return edits;
    }

    private LayerEdit edit(Layer layer, List<Draft> own, RowJudge judge) {
        Set<String> withdrawn = new HashSet<>();
        List<DraftRow> rows = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Draft draft : own) {
            if (!draft.gone()) {
                keys.add(draft.key());
                rows.add(draft.row(rows.size() + 1L));
            } else if (draft.before() != null) {
                withdrawn.add(draft.key());
            }
        }
        requireDemanded(layer, own);
        Judgement judged =
                rows.isEmpty()
                        ? new Judgement(List.of(), List.of())
                        : judge.judge(layer, rows, source, day);
        if (!judged.objections().isEmpty()) {
            throw objection(layer, keys, judged);
        }
        return new LayerEdit(layer, judged.rows(), withdrawn);
    }

    private static void requireDemanded(Layer layer, List<Draft> own) {
        for (Draft draft : own) {
            for (int i = 0; i < draft.values().length && !draft.gone(); i++) {
                Attribute attribute = layer.attributes().get(i);
                if (attribute.required() && draft.values()[i] == null) {
                    throw Faults.value(
                            draft.id(),
                            "要素 %s 缺少必填属性 %s".formatted(draft.id(), attribute.name()),
                            "feature %s lacks the property %s, which has to be there"
                                    .formatted(draft.id(), attribute.name()));
                }
            }
        }
    }

    private static OgcFault objection(Layer layer, List<String> keys, Judgement judged) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (RowJudge.Objection one :
                judged.objections().subList(0, Math.min(MOST_TOLD, judged.objections().size()))) {
            int row = (int) one.row();
            String about =
                    row < 1 || row > keys.size() ? layer.name() : id(layer, keys.get(row - 1));
            about += one.finding().attribute().map(a -> " " + a).orElse("");
            String check = one.finding().check();
            zh.append("%s（%s）: %s；".formatted(about, check, one.finding().message().zh()));
            en.append("%s (%s): %s; ".formatted(about, check, one.finding().message().en()));
        }
        int row = (int) judged.objections().get(0).row();
        String locator = row < 1 || row > keys.size() ? layer.name() : id(layer, keys.get(row - 1));
        return Faults.value(locator, zh.toString().strip(), en.toString().strip());
    }

    private static String id(Layer layer, String key) {
        return layer.name() + "." + key;
    }
}
