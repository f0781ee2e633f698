package io.gridward.importer.fieldmap;

/** A mapping that does not exist, or a header that cannot be mapped in one way. */
public final class UnknownMapping extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownMapping(String message) {
        super(message);
    }

    static UnknownMapping named(String name) {
        return new UnknownMapping(
                "没有字段映射 “%s”；可用: %s / no mapping '%s'; mappings are: %s"
                        .formatted(name, MappingPreset.titles(), name, MappingPreset.titles()));
    }

    static UnknownMapping twice(String attribute, String first, String second) {
        return new UnknownMapping(
                ("列 “%s” 与 “%s” 都表示属性 %s，请删去其一"
                                + " / columns '%s' and '%s' both mean attribute %s: remove one of them")
                        .formatted(first, second, attribute, first, second, attribute));
    }
}
