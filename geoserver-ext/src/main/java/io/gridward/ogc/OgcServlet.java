package io.gridward.ogc;

import io.gridward.core.store.StoreUnavailable;
import io.gridward.ogc.fault.ExceptionReport;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.request.OgcAnswer;
import io.gridward.ogc.request.OgcRequest;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of all OGC services. Which one is asked follows from the SERVICE parameter or the root
 * element of the XML, else from the last part of the path. GET and POST, parameters and XML.
 */
public final class OgcServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(OgcServlet.class.getName());

    /** Last part of the path that stands for every service. */
    private static final String ANY = "OWS";

    private final transient List<OgcService> services;
    private final transient OgcSettings settings;

    /** A door to the given services. */
    public OgcServlet(List<OgcService> services, OgcSettings settings) {
        this.services = List.copyOf(services);
        this.settings = settings;
    }

    /** Paths under which a service of that name is reached: {@code /wfs}, {@code /gw/wfs}. */
    public static List<String> paths(String service) {
        String name = service.toLowerCase(Locale.ROOT);
        return List.of("/" + name, "/gw/" + name);
    }

    @Override
    protected void doGet(HttpServletRequest in, HttpServletResponse out) throws IOException {
        answer(in, out);
    }

    @Override
    protected void doPost(HttpServletRequest in, HttpServletResponse out) throws IOException {
        answer(in, out);
    }

    private void answer(HttpServletRequest in, HttpServletResponse out) throws IOException {
        AnswerStream stream = new AnswerStream(in, out);
        try (TimeLimit time = TimeLimit.start(settings, stream::isSending)) {
            answer(in, out, stream, time);
        }
    }

    private void answer(
            HttpServletRequest in, HttpServletResponse out, AnswerStream stream, TimeLimit time)
            throws IOException {
        OgcRequest request = new OgcRequest(Kvp.of(java.util.Map.of()), new byte[0], "", "");
        @Nullable OgcService service = findByPath(in).orElse(null);
        OgcFault fault;
        try {
            request = new RequestReader(settings).read(in);
            service = choose(request, service);
            send(service.handle(request), stream, out);
            return;
        } catch (OgcFault e) {
            fault = e;
        } catch (StoreUnavailable e) {
            fault = storeAway();
            log(in, time, System.Logger.Level.WARNING, "store away: " + e.getMessage(), null);
        } catch (RuntimeException e) {
            fault = ownFault();
            log(in, time, System.Logger.Level.ERROR, "OGC request failed", e);
        }
        stream.restart();
        send(faultAnswer(time.end() ? tooLong() : fault, request, service), stream, out);
    }

    /** What an interrupt makes fail is no failure. */
    private static void log(
            HttpServletRequest in,
            TimeLimit time,
            System.Logger.Level level,
            String text,
            @Nullable Throwable failure) {
        if (!time.isOver() && !ClientWatch.isGone(in)) {
            LOG.log(level, text, failure);
        }
    }

    private static void send(OgcAnswer answer, AnswerStream stream, HttpServletResponse out)
            throws IOException {
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            out.setHeader("WWW-Authenticate", "Basic realm=\"Gridward\", charset=\"UTF-8\"");
        }
        stream.begin(answer);
        answer.body().write(stream);
        stream.finish();
    }

    private OgcAnswer faultAnswer(
            OgcFault fault, OgcRequest request, @Nullable OgcService service) {
        return service == null
                ? OgcAnswer.text(
                        fault.status(),
                        ExceptionReport.MEDIA_TYPE,
                        ExceptionReport.write(fault, "2.0.0"))
                : service.fault(fault, request);
    }

    private OgcService choose(OgcRequest request, @Nullable OgcService byPath) {
        Optional<String> name =
                request.isXml()
                        ? RootElement.service(request.xml(), settings)
                        : request.parameters().find("service");
        if (name.isPresent()) {
            String wanted = name.get();
            return find(wanted).orElseThrow(() -> unknown(wanted));
        }
        if (byPath == null) {
            throw OgcFault.missing("service");
        }
        return byPath;
    }

    private OgcFault unknown(String name) {
        String known = String.join(", ", services.stream().map(OgcService::name).toList());
        return OgcFault.invalid("service", name, known + " 之一", "one of " + known);
    }

    private Optional<OgcService> find(String name) {
        return services.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }

    private Optional<OgcService> findByPath(HttpServletRequest in) {
        String path = in.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.equalsIgnoreCase(ANY) ? Optional.empty() : find(last);
    }

    private OgcFault tooLong() {
        return OgcFault.of(
                OgcFault.PROCESSING,
                null,
                "查询超过 %d 秒，已停止；请缩小范围、减少条件或按键值查询".formatted(settings.maxSeconds()),
                "the request took longer than %d s and was stopped: ask for less ground, fewer conditions, or by key"
                        .formatted(settings.maxSeconds()));
    }

    private static OgcFault storeAway() {
        return OgcFault.withStatus(
                503, OgcFault.OTHER, null, "数据库暂时不可用，请稍后再试", "the store is away, try again later");
    }

    private static OgcFault ownFault() {
        return OgcFault.withStatus(
                500, OgcFault.OTHER, null, "服务器内部错误", "the server failed on this request");
    }
}
