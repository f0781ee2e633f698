package io.gridward.importer.fieldmap;

import java.nio.file.Path;

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

    static UnknownMapping file(Path file, String zh, String en) {
        return new UnknownMapping(
                "字段映射文件 “%s”: %s / mapping file '%s': %s"
                        .formatted(file.getFileName(), zh, file.getFileName(), en));
    }

    static UnknownMapping badName(String name) {
        return new UnknownMapping(
                "“%s” 不能作为字段映射的名称，请用文字、数字、. _ -，且不与内置映射同名 / '%s' is no name for a mapping: use letters, digits, . _ - and no built-in name"
                        .formatted(name, name));
    }

    static UnknownMapping otherLayer(SavedMapping mapping, String layer) {
        return new UnknownMapping(
                "字段映射 “%s” 用于图层 %s，不能用于 %s / mapping '%s' is for layer %s, not for %s"
                        .formatted(
                                mapping.name(),
                                mapping.layer(),
                                layer,
                                mapping.name(),
                                mapping.layer(),
                                layer));
    }
}
