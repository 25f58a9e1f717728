package dev.lectern.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A way in which a post may come to harm. */
enum Mutation {
    FLIP_BYTES {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            byte[] bytes = post.clone();
            for (int i = 1 + random.nextInt(8); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    /** Bytes that stay UTF-8, so that more than the decoder gets to see them. */
    SWAP_CHARACTERS {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            int[] text = text(post).codePoints().toArray();
            for (int i = 1 + random.nextInt(60); i > 0 && text.length > 0; i--) {
                text[random.nextInt(text.length)] = SPECIAL.codePointAt(SPECIAL.offsetByCodePoints(0, random.nextInt(SPECIAL.codePointCount(0, SPECIAL.length()))));
            }
            return new String(text, 0, text.length).getBytes(UTF_8);
        }
    },
    SHUFFLE_BLOCKS {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            return shuffled(post, "\n\n", random);
        }
    },
    SHUFFLE_LINES {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            return shuffled(post, "\n", random);
        }
    },
    /** Tags, brackets, quotes and emphasis lose their ends. */
    UNCLOSE {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            String[] ends = {"</", ">", "》", "”", "）", ")", "]", "**", "|", "`", "-->", "+++", "---", "。", "\n"};
            String end = ends[random.nextInt(ends.length)];
            StringBuilder text = new StringBuilder(text(post));
            for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
                if (random.nextBoolean()) {
                    text.delete(at, at + end.length());
                }
            }
            return text.toString().getBytes(UTF_8);
        }
    },
    CUT {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            return post.length == 0 ? post : Arrays.copyOfRange(post, 0, random.nextInt(post.length));
        }
    },
    SPLICE {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            byte[] other = posts.get(random.nextInt(posts.size()));
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(post, 0, random.nextInt(post.length + 1));
            int from = random.nextInt(other.length + 1);
            both.write(other, from, other.length - from);
            return both.toByteArray();
        }
    },
    NEST {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            String[] open = {"<div>", "> ", "- ", "<table><tr><td>", "（", "《", "[", "**", "<ul><li>", "“", "<b>", "{{< a >}}"};
            return inserted(post, open[random.nextInt(open.length)].repeat(1_000), random);
        }
    },
    /** One line becomes very long. */
    LENGTHEN {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            String[] lines = text(post).split("\n", -1);
            String line = lines[random.nextInt(lines.length)] + " ";
            return inserted(post, line.repeat(1 + random.nextInt(40_000) / line.length()), random);
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] post, List<byte[]> posts, Random random) {
            return text(post).repeat(2 + random.nextInt(8)).getBytes(UTF_8);
        }
    };

    private static final String SPECIAL = "《》“”「」【】（）()[]{}<>|*_`#:：，。、；!！?？@·—-~～/\\\"'&%$+=\t \u00a0\u3000\u200b\ufeff0123456789张王李的和在与及教授分享介绍主题嘉宾AaZz😀\n";

    /** @param posts others to take from */
    abstract byte[] apply(byte[] post, List<byte[]> posts, Random random);

    private static String text(byte[] post) {
        return new String(post, UTF_8);
    }

    private static byte[] shuffled(byte[] post, String separator, Random random) {
        List<String> parts = new ArrayList<>(Arrays.asList(text(post).split(separator)));
        Collections.shuffle(parts, random);
        return String.join(separator, parts).getBytes(UTF_8);
    }

    private static byte[] inserted(byte[] post, String more, Random random) {
        String text = text(post);
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        return (text.substring(0, at) + more + text.substring(at)).getBytes(UTF_8);
    }
}
