package io.gridward.web.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.LocalText;
import io.gridward.core.place.NearPlace;
import io.gridward.core.place.PlaceAnswer;
import io.gridward.core.responsibility.LocateAnswer;
import org.jspecify.annotations.Nullable;

/** How a point is called. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NearestJson(
        LocalText phrase,
        @Nullable Named grid,
        @Nullable Named community,
        @Nullable Named subdistrict,
        @JsonProperty("door_plate") @Nullable Near doorPlate,
        @Nullable Near poi,
        @Nullable Street street,
        @Nullable String ground) {

    /** A thing with a code and a name. */
    record Named(String code, @Nullable String name) {
        static @Nullable Named of(LocateAnswer.@Nullable Named named) {
            return named == null ? null : new Named(named.code(), named.name());
        }
    }

    /**
     * A place near by.
     *
     * @param distance metres
     * @param direction where the point lies seen from it: north, north_east …; absent when it is
     *     there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Near(
            String id,
            String name,
            @JsonProperty("distance_m") double distance,
            @Nullable String direction) {
        static @Nullable Near of(@Nullable NearPlace near) {
            return near == null
                    ? null
                    : new Near(
                            near.place().key(),
                            near.name(),
                            decimetres(near.metres()),
                            near.direction() == null ? null : near.direction().code());
        }
    }

    /**
     * A street.
     *
     * @param side on which side of it the point lies: north, east, south or west; absent on it
     * @param distance metres from its middle line
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Street(
            String id,
            String name,
            @Nullable String side,
            @JsonProperty("distance_m") double distance) {
        static @Nullable Street of(@Nullable NearPlace near) {
            return near == null
                    ? null
                    : new Street(
                            near.place().key(),
                            near.name(),
                            near.direction() == null ? null : near.direction().code(),
                            decimetres(near.metres()));
        }
    }

    private static double decimetres(double metres) {
        return Math.round(metres * 10) / 10.0;
    }

    static NearestJson of(PlaceAnswer answer) {
        return new NearestJson(
                answer.phrase(),
                Named.of(answer.grid()),
                Named.of(answer.community()),
                Named.of(answer.subdistrict()),
                Near.of(answer.doorPlate()),
                Near.of(answer.poi()),
                Street.of(answer.street()),
                answer.ground() == null ? null : answer.ground().text("name"));
    }
}
