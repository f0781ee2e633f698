package io.gridward.core.statistics;

import io.gridward.core.layer.LocalText;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How unusual a piece of ground is with its neighbours.
 *
 * @param z standard deviate of Gi*; empty where it is not defined
 * @param p how likely a deviate as far from 0, on either side, is by chance alone
 * @param kind what remains of it when all pieces are judged together
 */
public record HotSpot(OptionalDouble z, OptionalDouble p, Kind kind) {

    /** By how much it stands out, the share of false discoveries among those so called. */
    public enum Kind {
        /** High values together, at most 1 % false. */
        HOT_99("热点（99%）", "hot spot, 99 %"),
        /** High values together, at most 5 % false. */
        HOT_95("热点（95%）", "hot spot, 95 %"),
        /** High values together, at most 10 % false. */
        HOT_90("热点（90%）", "hot spot, 90 %"),
        /** Nothing that chance would not bring. */
        NONE("不显著", "not significant"),
        /** Low values together, at most 10 % false. */
        COLD_90("冷点（90%）", "cold spot, 90 %"),
        /** Low values together, at most 5 % false. */
        COLD_95("冷点（95%）", "cold spot, 95 %"),
        /** Low values together, at most 1 % false. */
        COLD_99("冷点（99%）", "cold spot, 99 %");

        private final LocalText title;

        Kind(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** What people call it. */
        public LocalText title() {
            return title;
        }

        /** What is published. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a deviate that stays significant at a level, 0 for the strictest. */
        static Kind of(double z, int level) {
            return values()[z > 0 ? level : values().length - 1 - level];
        }
    }
}
