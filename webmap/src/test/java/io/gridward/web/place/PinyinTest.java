package io.gridward.web.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    private static final Pinyin PINYIN = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "归流大街12号, guiliudajie12hao, gldj12h",
        "长江路, changjianglu, cjl",
        "长江路, zhangjianglu, zjl",
        "绿化街, lvhuajie, lhj",
        "绿化街, luhuajie, lhj",
        "建设银行, jiansheyinhang, jsyh",
        "Ulanhot 站, ulanhotzhan, ulanhotz",
        "😀, '', ''"
    })
    void readsNames(String name, String whole, String initials) {
        assertThat(PINYIN.read(name).whole()).contains(whole);
        assertThat(PINYIN.read(name).initials()).contains(initials);
    }
}
