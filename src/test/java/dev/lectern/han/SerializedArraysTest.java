package dev.lectern.han;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerializedArraysTest {

    @ParameterizedTest
    @CsvSource({"coredict.mem, 4", "bigramdict.mem, 2"})
    void readsWhatAnObjectStreamReads(String file, int arrays) throws Exception {
        byte[] bytes;
        try (InputStream in = HHMMSegmenter.class.getResourceAsStream(file)) {
            bytes = in.readAllBytes();
        }
        SerializedArrays quick = new SerializedArrays(bytes);
        ObjectInputStream slow = new ObjectInputStream(new ByteArrayInputStream(bytes));
        for (int i = 0; i < arrays; i++) {
            assertThat(Objects.deepEquals(quick.next(), slow.readObject())).as("array %d", i).isTrue();
        }
    }

    @Test
    void readsArraysWithinArraysAndNone() throws IOException {
        char[][][] words = {null, {{}, null, {'讲', '台'}}, {}};
        Object[] all = {words, new int[][] {{1, -2}, {}}, new short[] {-1, 3}, null, new long[] {Long.MIN_VALUE}, words[1]};
        SerializedArrays arrays = new SerializedArrays(written(all));
        for (Object array : all) {
            assertThat(Objects.deepEquals(arrays.next(), array)).as("%s", array).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoArray() throws IOException {
        byte[] text = written("no array");
        assertThatIllegalArgumentException().isThrownBy(() -> new SerializedArrays(text).next());
        byte[] doubles = written(new double[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> new SerializedArrays(doubles).next());
        assertThatIllegalArgumentException().isThrownBy(() -> new SerializedArrays("plain text".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] written(Object... objects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            for (Object object : objects) {
                out.writeObject(object);
            }
        }
        return bytes.toByteArray();
    }
}
