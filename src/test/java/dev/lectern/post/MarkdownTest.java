package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void readsHeadingsParagraphsAndRules() {
        assertThat(Shown.numbered("# 海风社区聚会 {#top}", "", "第一行", "第二行", "", "---", "", "小标题", "======"))
                .containsExactly("1 h1 海风社区聚会", "3 p 第一行⏎第二行", "6 rule", "8 h1 小标题");
    }

    @Test
    void readsHeadingsWithoutTheBlank() {
        assertThat(Shown.blocks("##活动议程", "#话题不是标题")).containsExactly("h2 活动议程", "p #话题不是标题");
    }

    @Test
    void readsHeadingsWithoutTheLinkToThemselves() {
        assertThat(Shown.blocks("## 活动议程 [#](#agenda)", "## 嘉宾介绍[¶](https://example.org/x#guests \"Permanent link\")", "## 报名 <a class=\"anchor\" href=\"#signup\">#</a>", "## 新语言 C#"))
                .containsExactly("h2 活动议程", "h2 嘉宾介绍", "h2 报名", "h2 新语言 C#");
    }

    @Test
    void readsNestedListsWithTheirNumbers() {
        assertThat(Shown.numbered("- 分享一", "  - 林小满", "  - 周知远", "- 分享二", "", "3. 第三", "4. 第四"))
                .containsExactly("1 - 分享一", "2 -- 林小满", "3 -- 周知远", "4 - 分享二", "6 -3. 第三", "7 -4. 第四");
    }

    @Test
    void keepsAnItemsParagraphsTogether() {
        assertThat(Shown.blocks("1. **存储内核**", "", "   林小满，海风科技", "", "2. [x] 签到"))
                .containsExactly("-1. «存储内核»⏎林小满，海风科技", "-2. 签到");
    }

    @Test
    void readsTables() {
        assertThat(Shown.numbered("| 时间 | 主题 |", "| --- | --- |", "| 9:00 | **开场**<br>致辞 |", "| 9:30 | ![](a.png) |"))
                .containsExactly("1 row 0/0 header 时间 | 主题", "3 row 0/1 9:00 | «开场»⏎致辞", "4 row 0/2 9:30 | image a.png");
    }

    @Test
    void readsLinksCodeAndEscapes() {
        assertThat(Shown.blocks("见 [讲稿](a.pdf) 与 `x**y**z`，<https://sea.example>，\\*星\\* &lt;b&gt; &amp;"))
                .containsExactly("p 见 [讲稿](a.pdf) 与 `x**y**z`，[https://sea.example](https://sea.example)，*星* <b> &");
    }

    @Test
    void keepsBracketsThatLinkNowhere() {
        assertThat(Shown.blocks("[点击回顾] 与 [海风][1]", "", "[1]: https://sea.example"))
                .containsExactly("p [点击回顾] 与 [海风](https://sea.example)");
    }

    @Test
    void readsImagesWhereTheyStand() {
        assertThat(Shown.blocks("前 ![照片](a b.png \"合影\") 后", "", "- 项目 ![](c.png)", "", "[![封面](d.png)](e.html)"))
                .containsExactly("p 前", "image a b.png 照片 合影", "p 后", "- 项目", "image c.png", "image d.png 封面");
    }

    @Test
    void keepsBlanksWithinALineButNotAtItsEdges() {
        assertThat(Shown.blocks("14:00-14:30\t存储内核\u3000林小满\u00A0\u00A0海风科技  ", "&nbsp;&nbsp;第二行&emsp;"))
                .containsExactly("p 14:00-14:30\t存储内核  林小满  海风科技⏎第二行");
    }

    @Test
    void readsQuotesAndCode() {
        assertThat(Shown.blocks("> 林小满 海风科技", ">", "> - 第一点", "", "```java", "**不是粗体**", "", "{{ x }}", "```"))
                .containsExactly("quoted 林小满 海风科技", "- 第一点", "code **不是粗体**\n\n{{ x }}");
    }

    @Test
    void readsStrongTextBesideChinesePunctuation() {
        assertThat(Shown.blocks("**《海面之下》**中，林小满说：**“先写测试”**然后**（笑）**结束。"))
                .containsExactly("p «《海面之下》»中，林小满说：«“先写测试”»然后«（笑）»结束。");
    }

    @Test
    void readsStrongTextWithBlanksInsideTheMarks() {
        assertThat(Shown.blocks("** 主题： ** 存储 **Note:**text", "*地点: * 厦门", "**没有关上"))
                .containsExactly("p «主题：»  存储 «Note:»text⏎‹地点:›  厦门⏎没有关上");
    }

    @Test
    void leavesAsterisksThatAreNoMarks() {
        assertThat(Shown.blocks("一等奖 5 * 3 份，2**10 是 1024，\\*\\*不是粗体\\*\\*，~~作废~~"))
                .containsExactly("p 一等奖 5 * 3 份，2**10 是 1024，**不是粗体**，作废");
    }

    @Test
    void dropsCharactersWithoutAShape() {
        assertThat(Shown.blocks("\u200B**林小满**\u200B，海\uFEFF风\u00AD科技")).containsExactly("p «林小满»，海风科技");
    }

    /** A tag anywhere sends the whole post through HTML, without one its blocks are made at once. */
    @ParameterizedTest
    @ValueSource(strings = {
        "# 海风 &amp; *社区*\n\n第一行\n第二行  \n第三行\n\n---\n\n> 引言\n> > 又一段", "- 分享一\n  - 林小满\n\n    海风科技\n\n0. 零\n1. 一\n\n   ```\n\n   a &amp; b\n   ```",
        "| 时间 | 主题 |\n|---|---|\n| 9:00 | **开场** `a` |\n| 9:30 | ![a](a.png \"t\") |", "| 图 |\n|---|\n| ![](a.png) |", "| a | b |\n|---|---|\n| c | d |\n[e]",
        "![图 \\* &quot;一&quot;](a&b.png 'x')\n*说明*", "[a *b* [c]](d \"e\") ![f][g] [h][g] [i]\n\n[g]: http://sea.example/?a=1&copy=2 \"j\"", "****a** *b***\\*c\\*__d__ &nbsp;&#8203;&copy; &x;"})
    void readsPostsWithoutTagsAsThoseWithSome(String markdown) {
        assertThat(MarkdownReader.read(markdown, 1)).isEqualTo(MarkdownReader.read(markdown + "\n\n<br>", 1)).isNotEmpty();
    }
}
