package io.gridward.core.citycase.machine;

import io.gridward.core.layer.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a report comes from (GB/T 30428.8-2020 信息收集). */
public enum CaseSource {
    /** An inspector on his round. */
    INSPECTOR("监督员上报", "inspector"),
    /** The government's line. */
    HOTLINE_12345("12345 热线", "hotline 12345"),
    /** The line of city management. */
    HOTLINE_12319("12319 热线", "hotline 12319"),
    /** WeChat. */
    WECHAT("微信", "WeChat"),
    /** A page in the web. */
    WEB("网站", "web page"),
    /** A camera. */
    VIDEO("视频", "video"),
    /** A sensor. */
    SENSOR("物联感知", "sensor"),
    /** Newspaper, radio, television. */
    MEDIA("媒体", "media"),
    /** A leader's order. */
    LEADER("领导交办", "leader"),
    /** Another system. */
    OTHER_SYSTEM("其他系统", "other system");

    private final LocalText title;

    CaseSource(String zh, String en) {
        this.title = LocalText.of(zh, en);
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** What is stored and published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source of a code.
     *
     * @throws CaseRefused when there is none
     */
    public static CaseSource of(String code) {
        return Arrays.stream(values())
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code));
    }

    private static CaseRefused unknown(String code) {
        String all =
                Arrays.stream(values()).map(CaseSource::code).collect(Collectors.joining(", "));
        return new CaseRefused(
                CaseRefused.Kind.BAD_INPUT,
                "没有案卷来源 “%s”；可用：%s / there is no source '%s' of cases; there are: %s"
                        .formatted(code, all, code, all));
    }
}
