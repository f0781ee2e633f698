package io.gridward.importer.check.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a delivery of changes asks for. */
enum Operation {
    ADD("新增", "a", "add", "增加", "i", "insert"),
    UPDATE("变更", "u", "update", "修改", "更新", "m", "modify"),
    DELETE("注销", "d", "delete", "删除", "撤销", "移除");

    private final List<String> words;

    Operation(String... words) {
        this.words = List.of(words);
    }

    /** The operation that a word means, letters in either case. */
    static Optional<Operation> find(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(o -> o.words.contains(plain)).findFirst();
    }
}
