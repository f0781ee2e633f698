package io.gridward.web.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gridward.core.layer.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a failed request is told (RFC 9457; the type is always {@code about:blank}).
 *
 * @param title the status in words
 * @param status HTTP status
 * @param detail what is wrong and what to do, in Chinese and English
 * @param parameter name of the parameter that is wrong; absent when it is not about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, @Nullable String parameter) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final LocalText OTHER = LocalText.of("请求无法处理", "the request cannot be handled");
    private static final Map<Integer, LocalText> DETAILS =
            Map.ofEntries(
                    text(400, "请求有误", "the request is malformed"),
                    text(401, "需要登录", "an account is needed"),
                    text(403, "不允许这样做", "this is not allowed"),
                    text(404, "没有这个地址", "there is nothing at this address"),
                    text(405, "此地址不支持这种方法", "the method is not supported here"),
                    text(406, "不提供所要的格式", "the wanted format is not offered"),
                    text(413, "请求过大", "the request is too large"),
                    text(415, "不支持这种内容格式", "the content type is not supported"),
                    text(429, "同时进行的请求过多，请稍后再试", "too many requests at once, try again later"),
                    text(500, "服务器内部错误", "the server failed on this request"),
                    text(503, "数据库暂时不可用，请稍后再试", "the store is away, try again later"));

    private static Map.Entry<Integer, LocalText> text(int status, String zh, String en) {
        return Map.entry(status, LocalText.of(zh, en));
    }

    /** The problem a status stands for when nothing more is known. */
    public static Problem of(int status) {
        LocalText detail = DETAILS.getOrDefault(status, OTHER);
        return of(status, detail.zh() + " / " + detail.en(), null);
    }

    /** A problem in words of its own, in Chinese and English. */
    public static Problem of(int status, String detail, @Nullable String parameter) {
        HttpStatus known = HttpStatus.resolve(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem(title, status, detail, parameter);
    }

    /** Its JSON, for where no message converter is at hand; only for texts of this class. */
    public byte[] json() {
        return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(title, status, detail)
                .getBytes(StandardCharsets.UTF_8);
    }
}
