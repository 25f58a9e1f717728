package dev.lectern.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What Jazzer's targets of front matter and of requests are given first, and harmed forms of it. Whatever breaks one of them is
 * added to its list, to be tried ever after. {@code -Dlectern.seed=…} harms otherwise.
 */
class TargetTest {
    private static final int MUTATIONS = Integer.getInteger("lectern.targets", 40);

    private static final Map<String, List<String>> FIRST = Map.of(
            "front matter", List.of("title: 沙龙\ndate: 2024-04-20\ntags: [a, b]", "title = \"沙龙\"\ndate = 2024-04-20T10:00:00Z\ntags = [\"a\"]", "a: &a [*a, *a]", "[[x]]\ny = 1979-05-27", "? {", "- - -\n!!java/x"),
            "query", List.of("内核 speaker:熊晓舟 year:2024 -广告 \"逐字的话\"", "q=a&page=2&size=100&from=2024-01-01&sort=-date", "((((\"", "year:2020-2024 city:\"上海", "a OR (b AND -c)", "xiongxiaozhou lectern"),
            "body", List.of("{\"requests\":[{\"indexName\":\"talks\",\"params\":\"query=a&facets=%5B%22speaker%22%5D\"}]}", "{\"query\":\"内核\",\"filters\":\"speaker:a AND (year>2020 OR tag:b)\",\"facetFilters\":[[\"city:x\",\"-tag:y\"]]}",
                    "{\"facetQuery\":\"熊\",\"maxFacetHits\":5}", "{\"events\":[{\"eventType\":\"click\",\"objectIDs\":[\"t1\"]}]}", "{\"page\":-1,\"hitsPerPage\":1e99,\"numericFilters\":[\"year>=x\"]}", "[[[[", "null"));

    @TestFactory
    Stream<DynamicTest> stands() {
        return Stream.of(stands("front matter", FrontMatterTarget::fuzzerTestOneInput), stands("query", QueryTarget::fuzzerTestOneInput), stands("body", ClientBodyTarget::fuzzerTestOneInput));
    }

    private static DynamicTest stands(String name, Consumer<byte[]> target) {
        return DynamicTest.dynamicTest(name, () -> {
            long seed = Long.getLong("lectern.seed", 20_261_125L);
            List<byte[]> first = new ArrayList<>(FIRST.get(name).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
            first.forEach(target);
            List<Mutation> ways = Stream.of(Mutation.values()).filter(way -> way != Mutation.LENGTHEN && way != Mutation.NEST).toList();
            for (int i = 0; i < MUTATIONS; i++) {
                Random random = new Random(seed + i);
                byte[] input = ways.get(random.nextInt(ways.size())).apply(first.get(random.nextInt(first.size())), first, random);
                try {
                    target.accept(input);
                } catch (Throwable e) { // StackOverflowError as well
                    throw new AssertionError("seed " + (seed + i) + ": " + new String(input, StandardCharsets.UTF_8), e);
                }
            }
        });
    }
}
