package io.gridward.core.portable;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What the file says of itself, after its digest.
 *
 * @param dataVersion data version it was made of
 * @param madeAt when
 * @param period days for which it holds
 * @param cityCode number of the text of the county's division code
 * @param cityName number of the text of its name
 * @param beyondStripMetres how far beyond its strip the cells find a line
 * @param widestStripMetres largest buffer of a line
 * @param nearEdgeMetres how near to another body's ground an answer warns of it
 * @param touchDegrees how near to an edge a point touches it
 * @param components whether components are in it
 */
record Header(
        long dataVersion,
        Instant madeAt,
        Period period,
        int cityCode,
        int cityName,
        double beyondStripMetres,
        double widestStripMetres,
        double nearEdgeMetres,
        double touchDegrees,
        boolean components) {

    void write(ByteBuffer out) {
        out.putLong(dataVersion).putLong(madeAt.toEpochMilli());
        out.putInt(period.days().from()).putInt(period.days().to());
        out.putInt(cityCode).putInt(cityName);
        out.putDouble(beyondStripMetres).putDouble(widestStripMetres);
        out.putDouble(nearEdgeMetres).putDouble(touchDegrees);
        out.putInt(components ? 1 : 0);
    }
}
