package io.gridward.importer.locate;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A locator that adds the flag {@code no-type} when no list of the standards has the type. */
public final class TypeFlags implements Locator {
    private static final String FLAG = "no-type";
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);

    private final Locator locator;
    private final Set<String> components;
    private final Set<String> matters;

    /** Over another locator, with the lists of all three standards. */
    public TypeFlags(Locator locator, TypeCatalog types) {
        this(locator, codes(types, TypeCatalog.COMPONENT), codes(types, TypeCatalog.MATTER));
    }

    private TypeFlags(Locator locator, Set<String> components, Set<String> matters) {
        this.locator = locator;
        this.components = components;
        this.matters = matters;
    }

    private static Set<String> codes(TypeCatalog types, String kind) {
        Set<String> codes = new HashSet<>();
        SCHEMES.forEach(s -> types.list(s, kind).forEach(t -> codes.add(t.code())));
        return Set.copyOf(codes);
    }

    /** True when a list has the code for the kind, or for any kind when that is not said. */
    public boolean knows(@Nullable String kind, String code) {
        return !TypeCatalog.MATTER.equals(kind) && components.contains(code)
                || !TypeCatalog.COMPONENT.equals(kind) && matters.contains(code);
    }

    @Override
    public LocateAnswer locate(LocateQuestion question) {
        LocateAnswer a = locator.locate(question);
        if (isKnown(question)) {
            return a;
        }
        return new LocateAnswer(
                a.grid(),
                a.community(),
                a.subdistrict(),
                a.managementZone(),
                a.responsible(),
                a.candidates(),
                a.components(),
                a.edgeDistanceMetres(),
                a.shares(),
                flagged(a.flags()));
    }

    @Override
    public Decision decide(LocateQuestion question) {
        Decision d = locator.decide(question);
        if (isKnown(question)) {
            return d;
        }
        return new Decision(
                d.grid(),
                d.community(),
                d.subdistrict(),
                d.departmentCode(),
                d.rule(),
                d.rowId(),
                flagged(d.flags()));
    }

    @Override
    public Locator frozen() {
        return new TypeFlags(locator.frozen(), components, matters);
    }

    private boolean isKnown(LocateQuestion question) {
        String type = question.type();
        return type == null || knows(question.kind(), type);
    }

    private static List<String> flagged(List<String> flags) {
        if (flags.contains(FLAG)) {
            return flags;
        }
        List<String> more = new ArrayList<>(flags);
        more.add(FLAG);
        return List.copyOf(more);
    }
}
