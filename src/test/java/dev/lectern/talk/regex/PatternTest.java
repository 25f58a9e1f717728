package dev.lectern.talk.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.lectern.post.ContentFolder;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the answer is that of Java's own patterns. {@code -Dlectern.seed=…} makes up other texts. */
class PatternTest {
    private static final Path SAMPLES = Path.of("content");
    private static final long SEED = Long.getLong("lectern.seed", 20_261_126L);
    /** Words and marks that the patterns below ask for, and what stands around those in a text. */
    private static final String[] PIECES = {"议题", "议", "题", "讲师", "：", "a", "A", "b", "by", " ", "\n", "《", "》", "中", "1", "🎤", "\ud83c", "\u0301", "-", "。", ""};
    private static final int TEXTS = 400;

    @ParameterizedTest
    @ValueSource(strings = {
            "议题|讲师", "(?<=题)：", "(?<!议)题", "(?<=《)(a|b)+", "(?:(?<=中)|b)a", "\\bby\\b", "\\B[ab]", "^议", "题$", "^|中", "[^a中]+：", "a*", "(?=讲)", "(?=讲)(?<!\\n)讲师",
            "(?!a)[ab]+", "(?!a\\b)[ab]", "(?>(?<=中)|a)b", ".*(?:议题|讲师).*", "(?s).*(?:议题|讲师).*", ".*[：》].*", ".*(?:(a)|b).*", ".*a.*|.*b.*", "[\\p{So}\\p{Cs}]\\s*", "\\p{M}", "(?i)A+B?", ".{1,4}[：》].*", "[^。]{1,3}(?:a|b) by", "a{1,2}中",
            "(?:议(?!题)|(?<![a-z])讲)", "\\s*(?:[：。]|by)\\s*", "\\Q《\\E.{0,3}》", "[a&&[^b]]中", "^(?:议|a)题", "^议|^讲", "^议|讲", "^", ".{0,2}(?:议题|讲师|by)", "(?i)a?(?:B|议题)", "[^a]{1,2}(?:议|讲)[题师]", "(?:议题){0,1}中|b", "(?:a|议?)题", "\\Qab\\E?中", "(?m)^a", "a(?!(?<=a)b)", "中?+1", "🎤\\s?"})
    void answersAsJavaDoesOfMadeUpTexts(String regex) {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            assertSame(Pattern.compile(regex), java.util.regex.Pattern.compile(regex), text(random));
        }
    }

    @Test
    void knowsScriptsAsJavaDoes() {
        for (String regex : List.of("\\p{IsHan}", "[\\p{IsHan}a]", "\\p{IsLatin}", "[\\d\\p{IsLatin}.]", "[^\\p{IsHan}]", "[\\w&&[^\\p{IsHan}]]")) {
            Pattern ours = Pattern.compile(regex);
            java.util.regex.Pattern original = java.util.regex.Pattern.compile(regex);
            String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                    .mapToObj(Character::toString).collect(Collectors.joining());
            assertThat(ours.engine().matcher(all).replaceAll("")).as(regex).isEqualTo(original.matcher(all).replaceAll(""));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(9); n > 0; n--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @TestFactory
    List<DynamicTest> everyRulesPatternAnswersAsJavaDoesOfTheSamples() throws Exception {
        List<String> lines = lines();
        List<DynamicTest> tests = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPackages("dev.lectern.talk")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Pattern ours = (Pattern) field.get(null);
                    tests.add(DynamicTest.dynamicTest(type.getSimpleName() + "." + field.getName(), () -> {
                        java.util.regex.Pattern original = java.util.regex.Pattern.compile(ours.toString(), ours.engine().flags());
                        lines.forEach(line -> assertSame(ours, original, line));
                    }));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    /** Some of the samples' lines, each once. */
    private static List<String> lines() throws IOException {
        TreeSet<String> lines = new TreeSet<>();
        for (Path post : ContentFolder.list(SAMPLES).posts()) {
            Files.readString(post).lines().map(String::strip).forEach(lines::add);
        }
        List<String> all = new ArrayList<>(lines);
        java.util.Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(150, all.size()));
    }

    private static void assertSame(Pattern ours, java.util.regex.Pattern java, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher m = ours.matcher(text); m.find();) {
            found.add(m.start() + "-" + m.end() + m.group());
        }
        List<String> expected = new ArrayList<>();
        for (java.util.regex.Matcher m = java.matcher(text); m.find();) {
            expected.add(m.start() + "-" + m.end() + m.group());
        }
        assertThat(found).as("%s in \"%s\", seed %d", ours, text, SEED).isEqualTo(expected);
        assertThat(ours.matcher(text).matches()).as("%s is \"%s\"", ours, text).isEqualTo(java.matcher(text).matches());
        assertThat(ours.matcher(text).lookingAt()).as("%s starts \"%s\"", ours, text).isEqualTo(java.matcher(text).lookingAt());
        // Where Java finds nothing it neither cuts nor replaces anything, and need not be asked four times more.
        boolean any = !expected.isEmpty();
        assertThat(ours.split(text)).as("%s cuts \"%s\"", ours, text).isEqualTo(any ? java.split(text) : new String[] {text});
        assertThat(ours.split(text, 2)).as("%s cuts \"%s\" in two", ours, text).isEqualTo(any ? java.split(text, 2) : new String[] {text});
        assertThat(ours.matcher(text).replaceAll("")).isEqualTo(any ? java.matcher(text).replaceAll("") : text);
        assertThat(ours.matcher(text).replaceFirst("x")).isEqualTo(any ? java.matcher(text).replaceFirst("x") : text);
    }

    @Test
    void goesOnInTheSamePlaceWhateverWasAskedBefore() {
        Matcher m = Pattern.compile("题").matcher("议题，主题");
        assertThat(m.find()).isTrue();
        assertThat(m.lookingAt()).isFalse();
        assertThat(m.find(2)).isTrue();
        assertThat(m.start()).isEqualTo(4);
        assertThat(m.region(0, 2).find()).isTrue();
        assertThat(m.start()).isEqualTo(1);
        assertThat(m.find(0) && m.find() && !m.find() && !m.find()).isTrue();
    }

    @Test
    void seesNothingBeforeItsRegionUnlessAskedTo() {
        assertThat(Pattern.compile("^题").matcher("议题").region(1, 2).find()).isTrue();
        assertThat(Pattern.compile("(?<=议)题").matcher("议题").region(1, 2).find()).isFalse();
        assertThat(Pattern.compile("(?<=议)题").matcher("议题").useTransparentBounds(true).region(1, 2).find()).isTrue();
    }
}
