package dev.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two small posts of a made-up community: three talks by three people. */
final class SamplePosts {
    private SamplePosts() {}

    static void write(Path content) throws IOException {
        Files.writeString(content.resolve("spring.md"), """
                +++
                title = "青檀开发者沙龙 · 杭州站"
                date = "2024-04-20"
                location = "杭州"
                tags = ["沙龙", "可观测"]
                +++

                四月二十日，沙龙在杭州举行。

                ## 把日志关掉一半

                讲师：方若谷（青檀科技 工程师）

                简介：多数日志从来没有人读过，先关掉一半，再看谁会来找。

                ## 一次没有停机的迁移

                讲师：宁知夏（云汀数据 架构师）

                简介：双写、比对和回退三步。
                """);
        Files.writeString(content.resolve("autumn.md"), """
                ---
                title: 青檀年度大会
                date: 2025-10-18
                city: 成都
                tags: [大会]
                ---

                | 时间 | 议题 | 讲师 |
                |---|---|---|
                | 10:00-10:40 | 缓存为什么总是错的 | 江予安，南屏实验室 |
                """);
    }
}
