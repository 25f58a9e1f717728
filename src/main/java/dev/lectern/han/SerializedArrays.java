package dev.lectern.han;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.jspecify.annotations.Nullable;

/**
 * Reads arrays of numbers, of characters, and of such arrays, one after the other, as Java's object streams hold them (Java Object
 * Serialization Specification, 6.4). An {@code ObjectInputStream} takes a third of a second for smartcn's dictionary, of which
 * the start of every command would have to wait for the most part; this takes a tenth of it.
 */
final class SerializedArrays {
    private static final int MAGIC_AND_VERSION = 0xACED0005;
    private static final int FIRST_HANDLE = 0x7E0000;
    private static final byte NULL = 0x70;
    private static final byte REFERENCE = 0x71;
    private static final byte CLASS = 0x72;
    private static final byte ARRAY = 0x75;
    /** Of a class of arrays: its flags, that it has no fields and no annotations, and no class above it. */
    private static final int REST_OF_CLASS = 5;

    private final ByteBuffer in;
    /** What the stream may refer back to, in the order in which it comes: names of classes and arrays. */
    private final List<Object> handles = new ArrayList<>();

    /** @throws IllegalArgumentException where these are not the bytes of an object stream */
    SerializedArrays(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        expect(in.getInt() == MAGIC_AND_VERSION);
    }

    /** Those of a file of smartcn's dictionary, as it lies in its jar. */
    static SerializedArrays ofSmartcn(String file) {
        try (InputStream in = HHMMSegmenter.class.getResourceAsStream(file)) {
            return new SerializedArrays(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next array; null where null was written. @throws IllegalArgumentException where something else comes */
    @Nullable Object next() {
        byte tag = in.get();
        if (tag == NULL) {
            return null;
        }
        if (tag == REFERENCE) {
            return handles.get(in.getInt() - FIRST_HANDLE);
        }
        expect(tag == ARRAY);
        String type = type();
        int handle = handles.size();
        handles.add(type);
        Object array = array(type, in.getInt());
        handles.set(handle, array);
        return array;
    }

    private String type() {
        byte tag = in.get();
        if (tag == REFERENCE) {
            return (String) handles.get(in.getInt() - FIRST_HANDLE);
        }
        expect(tag == CLASS);
        byte[] name = new byte[in.getShort()];
        in.get(name);
        String type = new String(name, StandardCharsets.US_ASCII);
        in.position(in.position() + Long.BYTES + REST_OF_CLASS);
        handles.add(type);
        return type;
    }

    private Object array(String type, int length) {
        return switch (type) {
            case "[S" -> {
                short[] array = new short[length];
                in.asShortBuffer().get(array);
                yield skipping(Short.BYTES * length, array);
            }
            case "[C" -> {
                char[] array = new char[length];
                in.asCharBuffer().get(array);
                yield skipping(Character.BYTES * length, array);
            }
            case "[I" -> {
                int[] array = new int[length];
                in.asIntBuffer().get(array);
                yield skipping(Integer.BYTES * length, array);
            }
            case "[J" -> {
                long[] array = new long[length];
                in.asLongBuffer().get(array);
                yield skipping(Long.BYTES * length, array);
            }
            case "[[C" -> filled(new char[length][]);
            case "[[[C" -> filled(new char[length][][]);
            case "[[I" -> filled(new int[length][]);
            default -> throw new IllegalArgumentException("not an array that is read here: " + type);
        };
    }

    private Object skipping(int bytes, Object array) {
        in.position(in.position() + bytes);
        return array;
    }

    private Object filled(@Nullable Object[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = next();
        }
        return array;
    }

    private void expect(boolean met) {
        if (!met) {
            throw new IllegalArgumentException("no serialized array at byte " + in.position());
        }
    }
}
