package io.gridward.importer.samplecase;

import io.gridward.core.citycomponent.TypeCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What happens in the sample city, and when in the year: snow and heating in winter, thaw in
 * spring, greening and night markets in summer, drains in the rains of July and August, leaves in
 * autumn.
 */
final class SampleTopics {
    private static final int MONTHS = 12;

    /** Weights of January to December; a component is drawn among those of its type. */
    private static final List<Topic> ALL =
            List.of(
                    matter("10001", "道路积雪结冰", 60, 50, 25, 3, 0, 0, 0, 0, 0, 4, 35, 55),
                    matter("01061", "供热管道漏水", 14, 12, 8, 4, 0, 0, 0, 0, 0, 8, 13, 14),
                    component("01010", "热力井盖周边塌陷", 8, 7, 5, 2, 1, 1, 1, 1, 1, 4, 8, 8),
                    matter("06013", "路面破损", 6, 8, 20, 26, 20, 14, 16, 16, 12, 8, 6, 5),
                    component("01003", "雨水井盖破损", 2, 2, 6, 8, 8, 12, 26, 24, 9, 4, 2, 2),
                    component("01004", "雨水箅子堵塞", 2, 2, 6, 8, 8, 14, 34, 30, 10, 5, 2, 2),
                    component("01002", "污水井冒溢", 5, 5, 7, 7, 7, 9, 16, 15, 8, 6, 5, 5),
                    component("01001", "供水井盖缺损", 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6),
                    component("01037", "路灯不亮", 16, 14, 10, 8, 7, 6, 7, 9, 11, 13, 16, 17),
                    matter("06010", "暴露垃圾", 22, 22, 26, 30, 34, 40, 44, 42, 34, 30, 26, 24),
                    matter("06042", "垃圾箱满溢", 14, 16, 16, 18, 22, 28, 32, 30, 24, 20, 16, 15),
                    matter("06012", "道路不洁", 8, 10, 20, 26, 24, 22, 22, 22, 22, 20, 12, 8),
                    matter("06011", "积存渣土", 4, 4, 10, 16, 18, 18, 16, 16, 16, 14, 8, 4),
                    matter("07001", "非法小广告", 18, 18, 22, 22, 22, 22, 22, 22, 22, 22, 20, 18),
                    matter("09006", "占道经营", 8, 8, 14, 22, 30, 38, 42, 42, 34, 24, 12, 8),
                    matter("09005", "店外经营", 10, 10, 14, 20, 26, 30, 32, 32, 28, 22, 14, 10),
                    matter("06029", "露天烧烤", 0, 0, 1, 6, 16, 28, 34, 32, 14, 4, 0, 0),
                    matter("08004", "工地扬尘", 1, 1, 6, 18, 20, 16, 12, 12, 16, 14, 6, 1),
                    matter("08002", "施工占道", 1, 1, 4, 12, 16, 16, 16, 16, 16, 12, 4, 1),
                    matter("06021", "树木病虫害", 0, 0, 0, 2, 10, 18, 18, 12, 5, 1, 0, 0),
                    matter("06017", "绿地脏乱", 1, 1, 4, 10, 16, 20, 20, 18, 14, 8, 3, 1),
                    matter("06020", "焚烧树叶", 0, 0, 2, 3, 1, 0, 0, 0, 4, 16, 10, 1),
                    matter("06025", "水域漂浮物", 0, 0, 1, 5, 8, 10, 14, 14, 8, 4, 0, 0),
                    matter("09010", "非机动车乱停放", 6, 6, 10, 14, 16, 16, 16, 16, 16, 14, 10, 7));

    private final List<Topic> topics;

    /**
     * Those that can be there.
     *
     * @param types types of the city's components
     */
    SampleTopics(Set<String> types) {
        List<Topic> there = new ArrayList<>(ALL);
        there.removeIf(t -> t.kind().equals(TypeCatalog.COMPONENT) && !types.contains(t.type()));
        this.topics = List.copyOf(there);
    }

    /**
     * Something that happens.
     *
     * @param kind {@code component} or {@code matter}
     * @param type type code, GB/T 47678.5-2026
     * @param words what people say of it
     * @param weights how often, January to December
     */
    record Topic(String kind, String type, String words, List<Integer> weights) {
        int weight(LocalDate day) {
            return weights.get(day.getMonthValue() - 1);
        }
    }

    private static Topic matter(String type, String words, Integer... weights) {
        return topic(TypeCatalog.MATTER, type, words, weights);
    }

    private static Topic component(String type, String words, Integer... weights) {
        return topic(TypeCatalog.COMPONENT, type, words, weights);
    }

    private static Topic topic(String kind, String type, String words, Integer... weights) {
        if (weights.length != MONTHS) {
            throw new IllegalArgumentException(type);
        }
        return new Topic(kind, type, words, List.of(weights));
    }

    /** How much happens on a day of that month. */
    int weight(LocalDate day) {
        return topics.stream().mapToInt(t -> t.weight(day)).sum();
    }

    /** One of them, as the month has it. */
    Topic draw(LocalDate day, Random random) {
        int at = random.nextInt(weight(day));
        for (Topic topic : topics) {
            at -= topic.weight(day);
            if (at < 0) {
                return topic;
            }
        }
        throw new IllegalStateException("no topic");
    }
}
