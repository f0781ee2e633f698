package io.gridward.importer.fieldmap;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.CodedValue;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file of closed cases tells: the attributes of the layer {@code case} that do not follow
 * from others. Grid, community and subdistrict follow from the place, overdue from the times, the
 * type's name from its code.
 */
public final class PastCaseLayer {
    private static final Set<CaseField> DERIVED =
            Set.of(
                    CaseField.OVERDUE,
                    CaseField.GRID_CODE,
                    CaseField.COMMUNITY_CODE,
                    CaseField.SUBDISTRICT_CODE,
                    CaseField.TYPE_NAME,
                    CaseField.VALID_FROM,
                    CaseField.VALID_TO);
    private static final Set<CaseField> REQUIRED =
            Set.of(
                    CaseField.CASE_NO,
                    CaseField.TYPE_CODE,
                    CaseField.REPORTED_AT,
                    CaseField.CLOSED_AT,
                    CaseField.DEPARTMENT_CODE);
    private static final List<CodedValue> KINDS =
            List.of(
                    new CodedValue(
                            TypeCatalog.COMPONENT,
                            LocalText.of("部件", "component"),
                            List.of("部件类", "管理部件")),
                    new CodedValue(
                            TypeCatalog.MATTER,
                            LocalText.of("事件", "matter"),
                            List.of("事项", "事件类", "event")));
    private static final Layer LAYER = make();

    private PastCaseLayer() {}

    /** The layer. */
    public static Layer get() {
        return LAYER;
    }

    /**
     * What a file may hold: a layer of the city, or this one.
     *
     * @throws io.gridward.core.layer.NoSuchLayer when there is none of that name
     */
    public static Layer orOfCity(String name) {
        return name.equals(CaseLayer.NAME) ? LAYER : LayerCatalog.city().get(name);
    }

    /** True for this layer. */
    public static boolean is(Layer layer) {
        return layer.name().equals(CaseLayer.NAME);
    }

    private static Layer make() {
        Layer published = CaseLayer.get();
        List<Attribute> attributes =
                published.attributes().stream()
                        .filter(a -> !DERIVED.contains(field(a)))
                        .map(PastCaseLayer::told)
                        .toList();
        return new Layer(
                published.name(),
                published.title(),
                published.summary(),
                published.key(),
                published.geometry(),
                attributes);
    }

    private static CaseField field(Attribute attribute) {
        return CaseField.valueOf(attribute.name().toUpperCase(Locale.ROOT));
    }

    private static Attribute told(Attribute a) {
        CaseField field = field(a);
        return new Attribute(
                a.name(),
                a.type(),
                REQUIRED.contains(field) ? Attribute.Need.REQUIRED : Attribute.Need.OPTIONAL,
                a.title(),
                field == CaseField.KIND ? KINDS : a.codes());
    }
}
