package dev.lectern.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Each format against a file that was read by eye; {@code -Dlectern.golden=write} writes them anew. */
class FormatTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/lectern/server/format");
    private static final SiteAddress SITE = SiteAddress.of(URI.create("https://talks.example.org/"));

    private static final Event DOCK = new Event("e1", "旧船坞之夜，第 3 期；存储, 引擎", LocalDate.of(2024, 5, 18), "临海",
            List.of("数据库", "a,b;c"), "线下", "星槎社区", "一晚存储引擎。\n门票免费。", "https://xingcha.example/3", "zh-CN");
    private static final Event TRAP = new Event("e2", "=HYPERLINK(\"https://evil.example\")", LocalDate.of(2024, 5, 18), null,
            List.of(), null, "<script>alert(1)</script>", null, "javascript:alert(1)", "en");
    private static final Event UNDATED = new Event("e3", null, null, null, List.of(), null, null, null, null, null);

    private static final List<EventWithTalks> EVENTS = List.of(
            new EventWithTalks(document("e1", Kind.EVENT, DOCK.title(), "现场座无虚席。", DOCK, 1), List.of(
                    document("t1", Kind.OPENING, null, "", DOCK, 5, new Speaker("闻人朔", "星槎社区", "理事长")),
                    document("t2", Kind.PANEL, "开源数据库的下一个十年 🐘", "两位嘉宾谈治理。\n也谈\"人才\"。", DOCK, 9,
                            new Speaker("欧阳砚", "青屿数据", "首席架构师"), new Speaker("贝小满", null, null)))),
            new EventWithTalks(document("e2", Kind.EVENT, TRAP.title(), null, TRAP, 1), List.of(
                    document("t3", Kind.TALK, "</script><script>alert('x')</script> & \u202Emore\u0007 \uD83D", "+1; -2 @3", TRAP, 4,
                            new Speaker("@handle", "＝SUM(A1)", "\t=1+1")))),
            new EventWithTalks(document("e3", Kind.EVENT, null, null, UNDATED, 1), List.of(document("t4", Kind.TALK, "没有日期的一场", null, UNDATED, 3))));

    @ParameterizedTest
    @EnumSource
    void writesWhatItAlwaysWrote(Format format) throws IOException {
        Path golden = GOLDEN.resolve("events." + format);
        byte[] written = bytes(write(format, EVENTS));
        if ("write".equals(System.getProperty("lectern.golden"))) {
            Files.write(golden, written);
        }

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @EnumSource
    void writesAnEmptyIndexSoundly(Format format) throws IOException {
        String empty = write(format, List.of());
        switch (format) {
            case JSONL -> assertThat(empty).isEmpty();
            case CSV -> assertThat(empty).hasLineCount(1);
            case ICS -> assertThat(empty).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n").doesNotContain("VEVENT");
            case JSONLD, FRAB -> assertThat(json(empty)).isNotNull();
            case FRAB_XML -> assertThat(xml(empty)).isNotNull();
        }
    }

    @Test
    void foldsCalendarLinesAt75OctetsBetweenCharacters() throws IOException {
        String calendar = write(Format.ICS, List.of(new EventWithTalks(document("e9", Kind.EVENT, "长".repeat(300) + "🐘".repeat(99) + "a", null,
                new Event("e9", "长".repeat(300) + "🐘".repeat(99) + "a", LocalDate.of(2024, 1, 31), null, List.of(), null, null, null, null, null), 1), List.of())));

        assertThat(calendar.split("\r\n")).allSatisfy(line -> {
            assertThat(bytes(line)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        });
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + "长".repeat(300) + "🐘".repeat(99) + "a\r\n").contains("DTEND;VALUE=DATE:20240201");
    }

    @Test
    void leavesNoCellThatASpreadsheetWouldRun() throws IOException {
        String table = write(Format.CSV, EVENTS);

        assertThat(Arrays.stream(table.split("(?:\\r\\n|,)\"?")).filter(cell -> !cell.isEmpty()))
                .noneMatch(cell -> "=+-@＝\t".indexOf(cell.charAt(0)) >= 0);
        assertThat(table).contains("'=HYPERLINK(", "'@handle", "'＝SUM(A1)", "'+1; -2 @3");
    }

    @Test
    void keepsEveryWordInWellFormedXml() throws Exception {
        var root = xml(write(Format.FRAB_XML, EVENTS)).getDocumentElement();

        assertThat(root.getElementsByTagName("title").item(3).getTextContent()).isEqualTo("</script><script>alert('x')</script> & \u202Emore\uFFFD \uFFFD");
        assertThat(root.getElementsByTagName("person").getLength()).isEqualTo(4);
    }

    @Test
    void keepsTalksOfOneDayInOrderWithinTheDayHoweverManyThereAre() throws IOException {
        List<TalkDocument> many = IntStream.range(0, 200).mapToObj(i -> document("m" + i, Kind.TALK, "第" + i + "场", null, DOCK, i)).toList();
        JsonNode slots = json(write(Format.FRAB, List.of(new EventWithTalks(EVENTS.getFirst().event(), many))))
                .at("/schedule/conference/days/0/rooms").elements().next();

        assertThat(slots.findValuesAsText("start")).isSorted().doesNotHaveDuplicates().hasSize(200);
        assertThat(slots.findValuesAsText("title")).first().isEqualTo("第0场");
    }

    private static TalkDocument document(String id, Kind kind, @Nullable String title, @Nullable String body, Event event, int line, Speaker... speakers) {
        return new TalkDocument(id, kind, title, List.of(speakers), body, null, null, event, new Source(event.id() + ".md", line), List.of());
    }

    private static String write(Format format, List<EventWithTalks> events) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(events, SITE, out);
        return out.toString();
    }

    /** As the program's standard output encodes it, half a surrogate pair included. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes(text)));
        } catch (Exception notWellFormed) {
            throw new AssertionError(text, notWellFormed);
        }
    }
}
