package org.geotoolkit.temporal.object;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.geotoolkit.util.SimpleInternationalString;
import org.opengis.temporal.Position;
import org.opengis.util.InternationalString;

public class DefaultPosition implements Position {
    private final Date date;

    public DefaultPosition(Date date) {
        this.date = date;
    }

    @Override
    public Date getDate() {
        return date;
    }

    @Override
    public InternationalString getDateTime() {
        return new SimpleInternationalString(
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXX")
                        .format(date.toInstant().atOffset(ZoneOffset.UTC)));
    }
}
