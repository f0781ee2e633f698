package io.gridward.web.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.layer.Feature;
import io.gridward.core.place.PlaceHit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Candidates for words, best first. */
record PlacesJson(List<Candidate> places) {

    /**
     * A place that the words may mean.
     *
     * @param level level of its name, 1 province to 10 point of interest (GB/T 37149-2018 annex B)
     * @param score 0 to 1
     * @param fit how the words are like its name: exact, begins, more, reads, holds, initials
     * @param rest what the words say beyond the name; absent when nothing
     * @param lon longitude of a point in or on it, degrees, EPSG:4490
     */
    record Candidate(
            String id,
            @Nullable String kind,
            @Nullable String name,
            @JsonProperty("full_name") @Nullable String fullName,
            @Nullable Long level,
            double score,
            String fit,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rest,
            double lon,
            double lat,
            @JsonProperty("grid_code") @Nullable String gridCode,
            @JsonProperty("community_code") @Nullable String communityCode) {

        static Candidate of(PlaceHit hit) {
            Feature place = hit.place();
            Coordinate at =
                    Objects.requireNonNull(place.geometry()).getInteriorPoint().getCoordinate();
            return new Candidate(
                    place.key(),
                    place.text("kind"),
                    place.text("name"),
                    place.text("full_name"),
                    (Long) place.value("name_level"),
                    hit.score(),
                    hit.fit().name().toLowerCase(Locale.ROOT),
                    hit.rest().isEmpty() ? null : hit.rest(),
                    at.x,
                    at.y,
                    place.text("grid_code"),
                    place.text("community_code"));
        }
    }
}
