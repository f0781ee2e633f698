package io.gridward.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "归流大街１２号, 归流大街12号",
        "归流大街十二号, 归流大街12号",
        "归流大街 一百零八 号, 归流大街108号",
        "归流大街一〇八号, 归流大街108号",
        "二十号, 20号",
        "三千零五号, 3005号",
        "兴安路12号第3栋２单元, 兴安路12号3号楼2单元",
        "兴安路12号３幢, 兴安路12号3号楼",
        "兴安路12号门牌, 兴安路12号",
        "五一街道, 51街道",
        "百货大楼, 百货大楼",
        "Ulanhot（红城）, ulanhot红城",
        "12－3号, 12-3号",
        "12—3号, 12-3号",
        "' a,b，c、d ', abcd"
    })
    void writesNamesOneWay(String text, String normal) {
        assertThat(AddressText.of(text)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "内蒙古自治区兴安盟乌兰浩特市和平街道, 和平街道",
        "内蒙古兴安盟和平街道, 和平街道",
        "乌兰浩特市和平街道, 和平街道",
        "乌兰浩特市, 乌兰浩特市",
        "和平街道, 和平街道"
    })
    void leavesOutWhatNamesTheWholeCity(String normal, String rest) {
        assertThat(AddressText.withinCity(normal)).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"归流大街12号, 归流街12号", "兴安大路, 兴安路", "大商场, 大商场"})
    void knowsHowPeopleSayIt(String normal, String said) {
        assertThat(AddressText.asSaid(normal)).isEqualTo(said);
    }
}
