package io.gridward.web.locate;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a type code means anything in one of the schemes. */
@Component
class KnownTypes {
    private static final List<String> SCHEMES =
            List.of(
                    TypeCatalog.GBT_47678_5_2026,
                    TypeCatalog.GBT_30428_2_2013,
                    TypeCatalog.CJT_214_2007);
    private static final List<String> KINDS = List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER);

    private final TypeCatalog types;

    KnownTypes(Store store) {
        this.types = TypeCatalog.in(store);
    }

    /** True when a scheme has the code for the kind, or for any kind when that is not said. */
    boolean has(@Nullable String kind, String code) {
        return SCHEMES.stream()
                .anyMatch(
                        s ->
                                KINDS.stream()
                                        .filter(k -> kind == null || k.equals(kind))
                                        .anyMatch(k -> types.find(s, k, code).isPresent()));
    }
}
