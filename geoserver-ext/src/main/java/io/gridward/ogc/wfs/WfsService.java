package io.gridward.ogc.wfs;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.Locator;
import io.gridward.ogc.fault.ExceptionReport;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormat;
import io.gridward.ogc.format.FeatureFormats;
import io.gridward.ogc.format.GmlVersion;
import io.gridward.ogc.format.kml.KmlFormat;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.wfs.earlier.EarlierReports;
import io.gridward.ogc.wfs.query.FeatureRequest;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.WfsRequest;
import io.gridward.ogc.wfs.query.WfsSettings;
import io.gridward.ogc.wfs.transaction.FeatureLocks;
import io.gridward.ogc.wfs.transaction.Locks;
import io.gridward.ogc.wfs.transaction.QueryManagement;
import io.gridward.ogc.wfs.transaction.Transactions;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The feature service, WFS 2.0 and, for reading, 1.1.0 and 1.0.0: a request is read, asked of the
 * feature source, and written. Only features that hold today are given. Safe for use by many
 * threads.
 */
public final class WfsService implements OgcService {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final String XML = "text/xml";

    private final LayerCatalog catalog;
    private final FeatureSource source;
    private final WfsSettings settings;
    private final OgcSettings limits;
    private final @Nullable Locator locator;
    private final List<FeatureFormat> files;
    private final @Nullable WriteDoor door;
    private final Locks locks;
    private final FeatureFormats formats;
    private final RequestParser parser;
    private final Clock clock;
    private final PageMemory memory = new PageMemory();
    private final Operations operations;
    private final boolean writes;

    /** Without a locator and further formats. */
    public WfsService(
            LayerCatalog catalog,
            FeatureSource source,
            WfsSettings settings,
            OgcSettings limits,
            Clock clock) {
        this(catalog, source, settings, limits, clock, null, List.of(), null);
    }

    /**
     * @param source where features are read, the store itself or a snapshot
     * @param clock says what day it is in the city
     * @param locator answers the stored query ResponsibleAt; null: it is not offered
     * @param files formats of features besides GML, GeoJSON and KML
     * @param door how the data are changed; null: they cannot be
     */
    public WfsService(
            LayerCatalog catalog,
            FeatureSource source,
            WfsSettings settings,
            OgcSettings limits,
            Clock clock,
            @Nullable Locator locator,
            List<FeatureFormat> files,
            @Nullable WriteDoor door) {
        this(
                catalog,
                source,
                settings,
                limits,
                clock,
                locator,
                files,
                door,
                new Locks(
                        clock,
                        settings.maxLocked(),
                        Duration.ofSeconds(settings.maxLockSeconds())));
    }

    private WfsService(
            LayerCatalog catalog,
            FeatureSource source,
            WfsSettings settings,
            OgcSettings limits,
            Clock clock,
            @Nullable Locator locator,
            List<FeatureFormat> files,
            @Nullable WriteDoor door,
            Locks locks) {
        this.catalog = catalog;
        this.source = source;
        this.settings = settings;
        this.limits = limits;
        this.locator = locator;
        this.files = List.copyOf(files);
        this.door = door;
        this.locks = locks;
        List<FeatureFormat> others = new ArrayList<>(List.of(new KmlFormat()));
        others.addAll(files);
        this.formats = FeatureFormats.with(others);
        this.clock = clock;
        this.parser = reader();
        this.operations =
                new Operations(
                        source,
                        memory,
                        parser,
                        clock,
                        Optional.ofNullable(door).map(this::writing));
        this.writes = door != null;
    }

    private RequestParser reader() {
        return new RequestParser(
                catalog,
                settings,
                limits,
                formats,
                locator,
                () -> LocalDate.ofInstant(clock.instant(), CITY),
                door == null ? null : door.queries());
    }

    private Operations.Writing writing(WriteDoor through) {
        return new Operations.Writing(
                new Transactions(catalog, through, locks),
                new FeatureLocks(source, parser, through, locks),
                new QueryManagement(through));
    }

    /**
     * The same service over what one request may read. Its locks are the same, as they hold for
     * whoever asks; of counts and places of pages it knows nothing.
     */
    public WfsService over(LayerCatalog all, FeatureSource features) {
        return new WfsService(all, features, settings, limits, clock, locator, files, door, locks);
    }

    @Override
    public String name() {
        return "WFS";
    }

    @Override
    public OgcAnswer handle(OgcRequest in) {
        RequestParser.Asked asked = parser.open(in);
        return operations
                .answer(asked, in.address())
                .orElseGet(() -> answer(parser.parse(asked), in));
    }

    private OgcAnswer answer(WfsRequest request, OgcRequest in) {
        if (request instanceof FeatureRequest features) {
            return features(features, in.address());
        }
        if (request instanceof WfsRequest.Capabilities wanted) {
            var document =
                    new WfsCapabilities(catalog, source, settings, formats, in.address(), writes);
            return OgcAnswer.text(200, XML, document.write(wanted));
        }
        if (request instanceof WfsRequest.DescribeTypes types) {
            String type = types.gml() == GmlVersion.V3_2 ? "application/gml+xml; version=3.2" : XML;
            return OgcAnswer.text(200, type, TypeSchema.write(types.layers(), types.gml()));
        }
        StoredQueryDocuments stored = new StoredQueryDocuments(catalog);
        if (request instanceof WfsRequest.ListStoredQueries list) {
            return OgcAnswer.text(200, XML, stored.list(list.offered(), list.defined()));
        }
        var wanted = (WfsRequest.DescribeStoredQueries) request;
        return OgcAnswer.text(200, XML, stored.describe(wanted.wanted(), wanted.defined()));
    }

    private OgcAnswer features(FeatureRequest asked, String address) {
        FeatureRequest request =
                asked.hits() && !asked.format().tellsCounts()
                        ? asked.in(formats.find(asked.version().defaultFormat()).orElseThrow())
                        : asked;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = LocalDate.ofInstant(now, CITY);
        FeatureAnswer answer = new FeatureAnswer(source, memory, request, day, now, address);
        String kind = request.format().saved() ? "attachment" : "inline";
        String disposition = "%s; filename=\"%s\"".formatted(kind, answer.fileName());
        return new OgcAnswer(
                200,
                request.format().mediaType(),
                Map.of("Content-Disposition", disposition),
                answer::write);
    }

    @Override
    public OgcAnswer fault(OgcFault fault, OgcRequest request) {
        WfsVersion version = parser.versionOf(request);
        if (version.earlier()) {
            return EarlierReports.of(fault, version);
        }
        String report = ExceptionReport.write(fault, "2.0.0");
        return OgcAnswer.text(fault.status(), ExceptionReport.MEDIA_TYPE, report);
    }
}
