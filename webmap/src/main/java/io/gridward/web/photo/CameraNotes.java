package io.gridward.web.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a JPEG (EXIF 2.32). Nothing else is read of it: other parts are for
 * other programs, and may be made to burst them. What cannot be read is as if it were not there:
 * the picture itself decides whether it is one.
 *
 * @param lon longitude in degrees, WGS 84, which is CGCS2000 to a camera; null when not told
 * @param lat latitude in degrees; null when not told
 * @param takenAt when it was taken, in the city's time unless the camera says another; null when
 *     not told
 * @param turn how the picture has to be turned to stand upright, 1 to 8 (EXIF tag 0x0112)
 */
record CameraNotes(
        @Nullable Double lon, @Nullable Double lat, @Nullable OffsetDateTime takenAt, int turn) {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int UPRIGHT = 1;
    private static final int TURNS = 8;
    private static final CameraNotes NONE = new CameraNotes(null, null, null, UPRIGHT);

    static CameraNotes read(byte[] picture) {
        try {
            Metadata all =
                    JpegMetadataReader.readMetadata(
                            new ByteArrayInputStream(picture), List.of(new ExifReader()));
            GpsDirectory gps = all.getFirstDirectoryOfType(GpsDirectory.class);
            GeoLocation place = gps == null ? null : gps.getGeoLocation();
            boolean sane = place != null && isPlace(place.getLongitude(), place.getLatitude());
            return new CameraNotes(
                    sane ? place.getLongitude() : null,
                    sane ? place.getLatitude() : null,
                    takenAt(all),
                    turn(all));
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return NONE;
        }
    }

    private static boolean isPlace(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon != 0 || lat != 0);
    }

    private static @Nullable OffsetDateTime takenAt(Metadata all) {
        ExifSubIFDDirectory exif = all.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Date date = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(CITY));
        if (date == null) {
            return null;
        }
        OffsetDateTime at = date.toInstant().atZone(CITY).toOffsetDateTime();
        return at.getYear() >= 1 && at.getYear() <= 9999 ? at : null;
    }

    private static int turn(Metadata all) {
        ExifIFD0Directory main = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            int turn =
                    main != null && main.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                            ? main.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                            : UPRIGHT;
            return turn >= UPRIGHT && turn <= TURNS ? turn : UPRIGHT;
        } catch (MetadataException e) {
            return UPRIGHT;
        }
    }
}
