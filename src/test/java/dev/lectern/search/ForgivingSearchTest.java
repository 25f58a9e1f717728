package dev.lectern.search;

import static dev.lectern.search.Talks.ask;
import static dev.lectern.search.Talks.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type is not always what stands there. */
class ForgivingSearchTest {
    @TempDir Path folder;
    private Talks talks;

    @BeforeEach
    void writeTalks() {
        talks = new Talks(folder)
                .event(null)
                .talk("共享存储的资源池化", "曾晓舟/澜图科技", "讲资源池化与存算分离。")
                .talk("列存压缩", "单雨桐/北辰软件", "在鲲鹏上做 SIMD 压缩。")
                .talk("Kubernetes 上的有状态服务", "吕思远/云帆数据", "用 openGauss 做主备切换，集群高可用。")
                .talk("Building ServiceMesh gateways", "Maria Lindqvist/Tidewater Labs", "Envoy filters written in Go.")
                .talk("曾经的日志系统", "任可/北辰软件", "写日志、读日志。");
    }

    @AfterEach
    void close() throws IOException {
        talks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zengxiaozhou, 共享存储的资源池化", "zeng xiao zhou, 共享存储的资源池化", "zxz, 共享存储的资源池化", "xiaozhou zeng, 共享存储的资源池化",
        "zēng xiǎo zhōu, 共享存储的资源池化", "shan yutong, 列存压缩", "dan yutong, 列存压缩", "lvsiyuan, Kubernetes 上的有状态服务",
        "lusiyuan, Kubernetes 上的有状态服务", "lantukeji, 共享存储的资源池化",
    })
    void findsNamesInPinyin(String typed, String title) throws IOException {
        assertThat(talks.find(typed)).first().isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"曾小舟, 共享存储的资源池化", "曾晓州, 共享存储的资源池化", "单宇桐, 列存压缩", "吕思元, Kubernetes 上的有状态服务", "任客, 曾经的日志系统",
        "Lindquist, Building ServiceMesh gateways", "kubernets, Kubernetes 上的有状态服务", "曾晓丹, 共享存储的资源池化"})
    void forgivesASlip(String typed, String title) throws IOException {
        assertThat(talks.find(typed)).first().isEqualTo(title);
    }

    @Test
    void offersTheRightSpelling() throws IOException {
        assertThat(talks.open().search(ask("曾小舟 资源池化")).didYouMean()).isEqualTo("曾晓舟 资源池化");
        assertThat(talks.open().search(ask("kubernets")).didYouMean()).isEqualTo("kubernetes");
        assertThat(talks.open().search(ask("曾晓舟")).didYouMean()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"資源池化, 共享存储的资源池化", "ｋｕｂｅｒｎｅｔｅｓ, Kubernetes 上的有状态服务", "k8s, Kubernetes 上的有状态服务", "kunpeng, 列存压缩",
        "service mesh, Building ServiceMesh gateways", "服务网格, Building ServiceMesh gateways", "opengauss主备, Kubernetes 上的有状态服务",
        "gauss, Kubernetes 上的有状态服务", "envo, Building ServiceMesh gateways", "高可用, Kubernetes 上的有状态服务", "叢集, Kubernetes 上的有状态服务"})
    void readsTheSameThingInOtherWords(String typed, String title) throws IOException {
        assertThat(talks.find(typed)).first().isEqualTo(title);
    }

    @Test
    void takesNoNumberForAnotherAcrossAMark() throws IOException {
        talks.talk("磐石 3.0 发布", "任可", "新版本来了。").talk("一次扩容", "吕思远", "从 3 个节点到 30 个节点。");
        assertThat(talks.find("30")).containsExactly("一次扩容");
        assertThat(talks.find("3.0")).first().isEqualTo("磐石 3.0 发布");
    }

    @Test
    void findsATitleAcrossItsMarksBehindWhatHoldsTheTextAsItStands() throws IOException {
        talks.talk("“向量”的未来", "任可", "谈检索。").talk("闲谈", "吕思远", "有人问起向量的未来。").talk("向量与未来", "单雨桐", "谈模型。");
        assertThat(talks.find("向量的未来")).startsWith("闲谈", "“向量”的未来");
    }

    @Test
    void prefersWhatHoldsAWholeRunWhereNothingHoldsAllOfIt() throws IOException {
        talks.talk("开源观察", "任可", "某产品停产了。").talk("二十年", "吕思远", "开源产品怎样维护。");
        assertThat(talks.find("开源产品 采购")).startsWith("二十年", "开源观察");
    }

    @Test
    void neverMatchesTextsByTheirSound() throws IOException {
        assertThat(talks.find("rizhi")).isEmpty();
        assertThat(talks.find("日制")).doesNotContain("曾经的日志系统");
    }

    @Test
    void understandsTheQueryLanguage() throws IOException {
        assertThat(talks.find("organization:北辰软件 -日志")).containsExactly("列存压缩");
        assertThat(talks.find("speaker:zengxiaozhou")).containsExactly("共享存储的资源池化");
        assertThat(talks.find("\"存算分离\" year:2023")).containsExactly("共享存储的资源池化");
        assertThat(talks.find("year:1999")).isEmpty();
        assertThat(talks.find("kind:event")).hasSize(1);
    }

    @Test
    void marksANameFoundByItsSound() throws IOException {
        SearchResult result = talks.open().search(ask("zengxiaozhou"));
        assertThat(result.hits().getFirst().speakers()).containsExactly("<mark>曾晓舟</mark>");
        assertThat(titles(result)).containsExactly("共享存储的资源池化");
    }

    @Test
    void saysWhyAHitStandsWhereItDoes() throws IOException {
        LiveSearch search = talks.open();
        String id = search.search(ask("资源池化")).hits().getFirst().document().id();
        assertThat(search.explain(ask("资源池化"), id)).extracting(Factor::what)
                .startsWith("score").contains("the title holds all of it", "资源池化 in title", "kind and date");
        assertThat(search.explain(ask("资源池化"), id).getFirst().score())
                .isEqualTo(search.search(ask("资源池化")).hits().getFirst().score());
        assertThat(search.explain(ask("列存"), id)).isEmpty();
        assertThat(search.explain(ask("资源池化"), "nobody")).isEmpty();
    }

    @Test
    void findsRelatedTalks() throws IOException {
        talks.talk("资源池化与存算分离的取舍", "岑一/澜图科技", "再谈存算分离与资源池化。");
        LiveSearch search = talks.open();
        String id = search.search(ask("共享存储的资源池化")).hits().getFirst().document().id();
        assertThat(search.related(id, 3)).first().satisfies(d -> assertThat(d.title()).isEqualTo("资源池化与存算分离的取舍"));
        assertThat(search.related("nobody", 3)).isEmpty();
    }

    @Test
    void ranksAMendedNameAsIfItHadBeenTypedRight() throws IOException {
        talks.at(Talks.event("next", "续集", "2023-06-20", "厦门")).talk("存算分离小结", "曾晓舟/澜图科技", "曾晓舟讲存算分离。");
        assertThat(talks.find("曾小舟 存算分离")).startsWith(talks.find("曾晓舟 存算分离").toArray(String[]::new));
    }

    @Test
    void takesNobodyForTheBearerOfAMendedNameWhoIsOnlyMentioned() throws IOException {
        talks.talk("回忆", "任可", "曾晓舟也在场。");
        assertThat(talks.find("曾小舟")).containsExactly("共享存储的资源池化");
    }

    @Test
    void understandsAnOrganizationsShortName() throws IOException {
        talks.talk("船模", "岑一/西岭海洋工业大学", "讲船模。").talk("西岭", "祝青/西岭旅行社", "海边的工厂。");
        assertThat(talks.find("西工大")).containsExactly("船模");
        assertThat(talks.open().search(ask("西工大 船模")).didYouMean()).isEqualTo("西岭海洋工业大学 船模");
        assertThat(talks.find("西大")).isEmpty();
    }

    @Test
    void findsTraditionalWordsWithinALongerRun() throws IOException {
        talks.talk("数据库迁移", "岑一", "讲迁移。");
        assertThat(talks.find("資料庫遷移")).first().isEqualTo("数据库迁移");
    }

    @Test
    void prefersWhatHoldsAWordThatLooksLikeTwoIdleCharacters() throws IOException {
        talks.talk("数据库选型", "岑一", "讲数据库。").talk("数据库如何上云", "祝青", "讲它的过程。");
        assertThat(talks.find("数据库上云")).startsWith("数据库如何上云", "数据库选型");
    }

    @Test
    void doesNotPreferASynonymForBeingRare() throws IOException {
        for (int i = 0; i < 12; i++) {
            talks.talk("数据库之" + "一二三四五六七八九十甲乙".charAt(i), "岑一", "数据库。");
        }
        talks.talk("Database", "祝青", "讲备份。").talk("数据库与备份", "岑一", "备份。");
        assertThat(talks.find("数据库 备份").subList(0, 1)).containsExactly("数据库与备份");
        assertThat(talks.find("数据库的备份")).first().isEqualTo("数据库与备份");
    }

    @ParameterizedTest
    @CsvSource({"zengx, 共享存储的资源池化", "shanyu, 列存压缩", "列存 shanyu, 列存压缩"})
    void findsTheBeginningOfANameInPinyin(String typed, String title) throws IOException {
        assertThat(talks.find(typed)).containsExactly(title);
    }

    @Test
    void takesAWordThatIsThereForThatWord() throws IOException {
        talks.talk("Shan 语言", "岑一", "一种语言。");
        assertThat(talks.find("shan")).containsExactly("Shan 语言");
    }

    @Test
    void doesNotTakeTheLetterOfANameWithSignsForAPieceOfATitle() throws IOException {
        assertThat(talks.find("C++")).isEmpty();
        talks.talk("C++ 的移动语义", "岑一", "讲移动。").talk("C# 随想", "祝青", "讲委托。");
        assertThat(talks.find("c++")).containsExactly("C++ 的移动语义");
        assertThat(talks.find("C#")).containsExactly("C# 随想");
    }
}
