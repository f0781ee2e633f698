package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Invented names in the town's manner: 大街 and 路 across it, two-character streets, numbered lanes.
 */
final class StreetNames {
    private static final String[] MAIN =
            ("乌兰 兴安 都林 罕山 五一 爱国 新桥 钢铁 普惠 察尔森 查干 归流 洮儿 科尔沁 阿尔山 代钦 天骄 铁西 和平 胜利"
                            + " 成吉思汗 红城 草原 民族 团结 迎宾 站前 城郊 建设 光明 前进 向阳 长青 永安 春晖 东方 北山 南湖 西苑"
                            + " 河东 义勒力特 哈达 葛根 那达慕 敖包 白音 查森 巴彦 赛罕 额尔敦")
                    .split(" ");
    private static final String FIRST = "民富安和兴新春永福德文康祥瑞裕红光明振建金银丰华同庆景翠松柏泰隆";
    private static final String SECOND = "生泰源华盛丰乐宁顺阳园平强业达昌林苑合茂谊欣馨康和安桥春荣辉";

    private final List<String> pairs = new ArrayList<>();
    private final Map<String, Integer> lanes = new HashMap<>();
    private final Iterator<String> mains =
            IntStream.range(0, Integer.MAX_VALUE).mapToObj(StreetNames::main).iterator();
    private final Iterator<String> streets =
            IntStream.range(0, Integer.MAX_VALUE).mapToObj(this::pair).iterator();

    StreetNames(Dice dice) {
        for (char a : FIRST.toCharArray()) {
            for (char b : SECOND.toCharArray()) {
                pairs.add("" + a + b);
            }
        }
        List<String> mixed = dice.shuffle(pairs);
        pairs.clear();
        pairs.addAll(mixed);
    }

    /** Next name of a main street: 大街 runs north and south, 大路 east and west. */
    String arterial(boolean northSouth) {
        return mains.next() + (northSouth ? "大街" : "大路");
    }

    private static String main(int number) {
        return MAIN[number % MAIN.length] + (number < MAIN.length ? "" : "新");
    }

    /** Next name of a street. */
    String street(boolean northSouth) {
        return streets.next() + (northSouth ? "街" : "路");
    }

    private String pair(int number) {
        int round = number / pairs.size();
        String prefix = round == 0 ? "" : List.of("东", "西", "南", "北").get((round - 1) % 4);
        return prefix + pairs.get(number % pairs.size());
    }

    /** Next lane off a street. */
    String lane(String off) {
        return off + lanes.merge(off, 1, Integer::sum) + "巷";
    }
}
