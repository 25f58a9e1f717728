package dev.lectern.server;

import dev.lectern.TestEngine;
import dev.lectern.index.TalkStore;
import dev.lectern.search.Engine;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Documents about made-up events. */
final class Sample {
    static final Event MEETUP = new Event("2023-06-17-linhai", "星槎社区临海聚会：存储引擎之夜", LocalDate.of(2023, 6, 17), "临海",
            List.of("数据库", "存储引擎"), "线下", "星槎社区", "二十位开发者在临海聊了一晚存储引擎。", "https://xingcha.example/2023/linhai", "zh-CN");
    static final Event SUMMIT = new Event("2024-03-09-summit", "Harbour Kernel Summit 2024", LocalDate.of(2024, 3, 9), "Port Ilse",
            List.of("kernel", "scheduling"), "线上", null, null, "javascript:alert(1)", "en");
    static final Event UNDATED = new Event("undated", null, null, null, List.of(), null, null, null, null, null);

    private Sample() {}

    /** An index of these documents in a folder of its own, which goes with it. */
    static TalkSearch index(List<TalkDocument> documents) {
        try {
            Path folder = Files.createTempDirectory("lectern-server-test");
            Map<String, List<TalkDocument>> posts = documents.stream().collect(Collectors.groupingBy(d -> d.source().path()));
            Engine engine = TestEngine.of(folder);
            try (TalkStore.Change change = engine.store(Aliases.NONE).begin(false)) {
                for (Map.Entry<String, List<TalkDocument>> post : posts.entrySet()) {
                    change.replace(post.getKey(), "1", post.getValue());
                }
                change.commit();
            }
            return new TemporaryIndex(folder, engine, engine.open(Lexicon.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<TalkDocument> documents() {
        List<TalkDocument> all = new ArrayList<>();
        all.add(document(MEETUP.id(), Kind.EVENT, MEETUP.title(), List.of(), "聚会在海边的旧船坞举行，现场座无虚席。", MEETUP, 1,
                List.of(new Speaker("祝青禾", "星槎社区", "志愿者"))));
        all.add(document("linhai-1", Kind.OPENING, null, List.of(new Speaker("闻人朔", "星槎社区", "理事长")),
                "欢迎各位来到临海。星槎社区成立三年，贡献者超过四百人。", MEETUP, 12));
        all.add(document("linhai-2", Kind.TALK, "列存内核的向量化执行：从火山模型到SIMD", List.of(new Speaker("欧阳砚", "青屿数据", "首席架构师")),
                "欧阳砚介绍了内核如何把逐行的火山模型改造成按批执行，并用SIMD加速过滤与聚合。\n在他们的测试里，扫描密集的查询快了三到五倍。他也谈到内存分配器与NUMA亲和性的坑。", MEETUP, 20));
        all.add(document("linhai-3", Kind.TALK, null, List.of(new Speaker("贝小满", "潮汐银行", null)),
                "贝小满讲了核心账务系统迁移到分布式数据库的一年：双写、校验、灰度与回退。内核参数只改了三个。", MEETUP, 34));
        all.add(document("linhai-4", Kind.PANEL, "开源数据库的下一个十年", List.of(new Speaker("欧阳砚", "青屿数据", "首席架构师"),
                new Speaker("贝小满", "潮汐银行", null), new Speaker("Ada Winterbourne", "Harbour Foundation", "Maintainer")),
                "三位嘉宾讨论了社区治理、内核演进与人才培养。", MEETUP, 50));
        all.add(document(SUMMIT.id(), Kind.EVENT, SUMMIT.title(), List.of(), null, SUMMIT, 1));
        all.add(document("summit-1", Kind.TALK, "A <script>alert('x')</script> scheduler & its \"quirks\"",
                List.of(new Speaker("Ada Winterbourne", "Harbour Foundation", "Maintainer")),
                "Why the kernel scheduler <b>must</b> know about caches. <img src=x onerror=alert(1)>", SUMMIT, 9));
        all.add(document("summit-2", Kind.ANNOUNCEMENT, "Harbour 2.0 released", List.of(), "The release has a new kernel.", SUMMIT, 30));
        all.add(document(UNDATED.id(), Kind.EVENT, null, List.of(), null, UNDATED, 1));
        all.add(document("undated-1", Kind.TALK, "没有日期的一场", List.of(new Speaker("甲/乙", null, null)), "", UNDATED, 3));
        for (int i = 1; i <= 14; i++) {
            Event event = new Event("series-" + i, "星槎线上课 第" + i + "期", LocalDate.of(2021, 1 + (i - 1) % 12, 5 + i), i % 3 == 0 ? "云溪" : "北浦",
                    List.of("课程", "标签" + i), "线上", null, null, null, "zh-CN");
            all.add(document(event.id(), Kind.EVENT, event.title(), List.of(), null, event, 1));
            all.add(document("series-" + i + "-1", Kind.TALK, "查询优化器入门（" + i + "）：统计信息与代价模型",
                    List.of(new Speaker("钟离" + (char) ('甲' + i), i % 2 == 0 ? "青屿数据" : "北浦大学", "讲师")),
                    "这一期讲优化器怎样用直方图估算选择率，并动手改一行内核代码，看执行计划怎样变化。", event, 8));
        }
        return all;
    }

    static TalkDocument document(
            String id, Kind kind, @Nullable String title, List<Speaker> speakers, @Nullable String body, Event event, int line) {
        return document(id, kind, title, speakers, body, event, line, List.of());
    }

    private static TalkDocument document(String id, Kind kind, @Nullable String title, List<Speaker> speakers,
            @Nullable String body, Event event, int line, List<Speaker> people) {
        return new TalkDocument(id, kind, title, speakers, body, null, null, event,
                new Source(event.id() + "/index.md", line), people);
    }
}
