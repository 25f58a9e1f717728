package dev.lectern.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    private static FrontMatter head(String path, String... lines) {
        return ((ReadOutcome.Read) read(path, lines)).post().head();
    }

    private static ReadOutcome read(String path, String... lines) {
        return PostReader.read(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsToml() {
        FrontMatter head = head("zh/a.md", "+++", "title = \"海风社区聚会\"", "date = 2026-05-09T14:00:00+08:00", "tags = \"会议\"", "label = \"线下\"",
                "location = \"厦门\"", "img = \"/b.jpg\"", "link = './a.html'", "author = \"海风社区\"", "summary = \"\"", "+++", "正文");
        assertThat(head).isEqualTo(new FrontMatter("海风社区聚会", LocalDate.of(2026, 5, 9), "厦门", java.util.List.of("会议"), "线下", "海风社区",
                null, "./a.html", "zh", "/b.jpg"));
    }

    @Test
    void readsYaml() {
        FrontMatter head = head("post.en.md", "---", "Title: 'Tidepool: evening'", "date: 2026-05-09 14:00", "categories:", "  - Meetup", "  - Storage",
                "authors: [ana, {name: Bo}]", "description: >", "  Two", "  lines", "permalink: /tidepool/", "cover:", "  image: c.png", "off: on", "---", "Body");
        assertThat(head).isEqualTo(new FrontMatter("Tidepool: evening", LocalDate.of(2026, 5, 9), null, java.util.List.of("Meetup", "Storage"), null,
                "ana, Bo", "Two lines", "/tidepool/", "en", "c.png"));
    }

    @Test
    void readsJsonAndHexosUnopenedYaml() {
        assertThat(head("a.md", "{", "\t\"title\": \"a } b\",", "\t\"tags\": [\"x\", \"y\"]", "}", "正文").tags()).containsExactly("x", "y");
        assertThat(head("a.md", "title: 聚会", "date: 2026-05-09", "tags:", "- 存储", "---", "正文").title()).isEqualTo("聚会");
        assertThat(head("a.md", "{{< figure src=a >}}").title()).isNull();
    }

    @Test
    void readsHauntsHeadersToTheEndsOfTheirLines() {
        assertThat(head("a.md", "title: Hacking days: a look back", "author: Ana", "date: 2020-02-19 16:00:00", "---", "Body"))
                .extracting(FrontMatter::title, FrontMatter::author, FrontMatter::date).containsExactly("Hacking days: a look back", "Ana", LocalDate.of(2020, 2, 19));
        assertThat(read("a.md", "---", "title: Hacking days: a look back", "---", "Body")).isInstanceOf(ReadOutcome.Refused.class);
    }

    @Test
    void readsTheDaysThatFranklinWritesInJulia() {
        assertThat(head("a.md", "+++", "title = \"冬季聚会\"", "date = Date(2021, 12, 6)", "hascode = true", "+++", "正文").date()).isEqualTo(LocalDate.of(2021, 12, 6));
        assertThat(head("a.md", "+++", "date = DateTime(2021, 2, 6, 19, 0)", "+++", "正文").date()).isEqualTo(LocalDate.of(2021, 2, 6));
    }

    @Test
    void readsTablesInWhichGeneratorsKeepTheKeysOfAuthors() {
        assertThat(head("a.md", "+++", "title = \"a\"", "[params]", "location = \"厦门\"", "[taxonomies]", "tags = [\"x\"]", "+++", "b"))
                .extracting(FrontMatter::city, FrontMatter::tags).containsExactly("厦门", java.util.List.of("x"));
    }

    @Test
    void takesTheTitleFromTheFirstTopHeadingWhereThereIsNoOther() {
        assertThat(head("a.md", "## 小标题", "", "# 海风**社区**聚会", "", "# 又一个").title()).isEqualTo("海风社区聚会");
        assertThat(head("a.md", "正文").title()).isNull();
    }

    @Test
    void takesADrawnLineAtTheTopForWhatItIs() {
        ReadOutcome outcome = read("a.md", "---", "", "正文：甲", "", "---", "", "乙");
        assertThat(((ReadOutcome.Read) outcome).post().blocks().stream().map(Shown::show)).containsExactly("rule", "p 正文：甲", "rule", "p 乙");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-19, 2022-09-19", "2022/9/19, 2022-09-19", "2022.9.19, 2022-09-19", "2022年9月19日（周一）, 2022-09-19", "20220919, 2022-09-19",
        "2023-09-20~21, 2023-09-20", "2022/08/25-2022/08/27, 2022-08-25", "2019-05-25 14:00:00 +0800, 2019-05-25",
        "2018-07-30T23:08:31-08:00, 2018-07-30", "14:00 - 17:00, ", "下周三, ", "2022-13-45, ", "19 Sep 2022, 2022-09-19",
        "'September 19th, 2022', 2022-09-19", "'Sep 19-20, 2022', 2022-09-19"})
    void readsDaysAsAuthorsWriteThem(String written, LocalDate day) {
        assertThat(EventDate.parse(written)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "zh/events/2022-09-19/meetup.md, 2022-09-19", "events/20200630.md, 2020-06-30", "_posts/2015-09-21-title.md, 2015-09-21",
        "2021-01-01/2022-02-02-late.md, 2022-02-02", "news/2016/06/23/day.md, 2016-06-23", "beijing-20180729/index.md, 2018-07-29",
        "a/meetup-2021.md, ", "v1.2.3/a.md, "})
    void takesAMissingDayFromThePath(String path, LocalDate day) {
        assertThat(head(path, "---", "title: a", "time: 下午", "---", "正文").date()).isEqualTo(day);
    }

    @Test
    void prefersTheDateToOtherDaysAndAnyDayToThePath() {
        assertThat(head("2020-01-01.md", "---", "start: 2026-05-09", "date: 2026-04-01", "---", "a").date()).isEqualTo("2026-04-01");
        assertThat(head("2020-01-01.md", "---", "date: 待定", "time: 2026/05/09", "---", "a").date()).isEqualTo("2026-05-09");
    }

    @ParameterizedTest
    @CsvSource({
        "lang: zh_cn, a.md, zh-CN", "language: 中文, a.md, zh", "x: y, content/en/a.md, en", "x: y, index.zh-cn.md, zh-CN",
        "x: y, zh-Hant/a.md, zh-Hant", "x: y, cn/a.md, zh", "x: y, go/db/a.md, ", "lang: en, zh/a.md, en"})
    void findsTheLanguage(String field, String path, String tag) {
        assertThat(head(path, "---", field, "---", "a").language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "city: 厦门, 厦门", "address: 福建省厦门市思明区海风路 8 号, 厦门", "address: 海风楼 3 层, ", "location: 上海市, 上海", "location: Lisbon, Lisbon",
        "location: 线上, ", "place: 厦门市软件园, 厦门"})
    void takesTheTownFromAnAddress(String field, String city) {
        assertThat(head("a.md", "---", field, "---", "a").city()).isEqualTo(city);
    }

    @Test
    void takesAnOnlinePlaceForALabel() {
        assertThat(head("a.md", "---", "location: 线上", "---", "a").label()).isEqualTo("线上");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "tags: 存储，内核、社区; 存储 内核 社区", "tags: a, b; a b", "keywords: [x, x]; x", "tags: ; "})
    void readsTagsInAnyForm(String field, String tags) {
        assertThat(head("a.md", "---", field, "---", "a").tags())
                .containsExactly(tags == null ? new String[0] : tags.split(" "));
    }

    @Test
    void takesTagsBeforeCategoriesBeforeKeywords() {
        assertThat(head("a.md", "---", "keywords: a", "categories: b", "tags: c", "---", "a").tags()).containsExactly("c");
        assertThat(head("a.md", "---", "keywords: a", "categories: b", "tags:", "---", "a").tags()).containsExactly("b");
    }

    @Test
    void leavesOutWhatIsNotPublished() {
        assertThat(read("a.md", "+++", "draft = true", "+++", "a")).isEqualTo(new ReadOutcome.Unpublished("a.md"));
        assertThat(read("a.md", "---", "published: false", "---", "a")).isEqualTo(new ReadOutcome.Unpublished("a.md"));
        assertThat(read("a.md", "---", "draft: false", "---", "a")).isInstanceOf(ReadOutcome.Read.class);
    }

    /** A number sends the whole front matter to the parser, plain lines are read without it. */
    @ParameterizedTest
    @ValueSource(strings = {
        "title: 海风：聚会 #3", "title: 'a: b'", "title: \"a #b\"", "title: a #b", "title: a:b  ", "title: http://a.b/c", "title: 2025", "title: true",
        "title: Null", "title: 1e-3", "title: 3 月", "date: 2026-05-09 14:00", "tags: [a, 'b, c', \"d]\"]", "tags: []", "tags: [2025-1]",
        "tags:\n- a\n- b", "tags:\n  - a\n\n  - b: c", "tags:\n  - a\n    - b", "tags:\ntitle: a", "title: a\n  b", "# c\n\ntitle: a # d"})
    void readsPlainYamlAsTheParserDoes(String lines) {
        assertThat(head("a.md", "---", lines, "---", "b")).isEqualTo(head("a.md", "---", lines, "weight: 5", "---", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "title = \"海风：聚会 #3\"", "title = 'a\\b'", "title = \"a\\u0062\"", "title=\"\"\"a\"\"\"", "title = \"a\" # b", "date = 2026-05-09", "title = true",
        "date = 2026-05-09T23:30:00-08:00", "date = 2026-05-09 14:00:00", "tags = [\"a, b\", 'c']", "tags = [ ]", "tags = [\"a\",\n\"b\"]", " title = \"a\""})
    void readsPlainTomlAsTheParserDoes(String lines) {
        assertThat(head("a.md", "+++", lines, "+++", "b")).isEqualTo(head("a.md", "+++", lines, "weight = 5", "+++", "b"));
    }
}
