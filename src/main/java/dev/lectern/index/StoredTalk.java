package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A talk document as the index keeps it: field by field in the order of the record, neither named nor compressed. A page
 * of hits is read back in a tenth of the time that JSON in compressed blocks takes.
 */
public final class StoredTalk {
    private static final Kind[] KINDS = Kind.values();

    private StoredTalk() {}

    static BytesRef write(TalkDocument talk) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(talk.id());
            out.writeByte((byte) talk.kind().ordinal());
            text(talk.title(), out);
            people(talk.speakers(), out);
            text(talk.body(), out);
            text(talk.bio(), out);
            text(talk.image(), out);
            event(talk.event(), out);
            out.writeString(talk.source().path());
            out.writeVInt(talk.source().line());
            people(talk.people(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void event(Event event, DataOutput out) throws IOException {
        out.writeString(event.id());
        text(event.title(), out);
        text(event.date() == null ? null : event.date().toString(), out);
        text(event.city(), out);
        out.writeVInt(event.tags().size());
        for (String tag : event.tags()) {
            out.writeString(tag);
        }
        text(event.label(), out);
        text(event.author(), out);
        text(event.summary(), out);
        text(event.link(), out);
        text(event.language(), out);
    }

    private static void people(List<Speaker> people, DataOutput out) throws IOException {
        out.writeVInt(people.size());
        for (Speaker person : people) {
            out.writeString(person.name());
            text(person.organization(), out);
            text(person.role(), out);
        }
    }

    private static void text(@Nullable String text, DataOutput out) throws IOException {
        out.writeByte((byte) (text == null ? 0 : 1));
        if (text != null) {
            out.writeString(text);
        }
    }

    /** A document of a segment. */
    public static TalkDocument of(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues column = DocValues.getBinary(leaf, Fields.DOCUMENT);
        if (!column.advanceExact(doc)) {
            throw new CorruptIndexException("a document without " + Fields.DOCUMENT, leaf.toString());
        }
        return read(column.binaryValue());
    }

    static TalkDocument read(BytesRef bytes) throws IOException {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new TalkDocument(in.readString(), KINDS[in.readByte()], text(in), people(in), text(in), text(in), text(in),
                event(in), new Source(in.readString(), in.readVInt()), people(in));
    }

    private static Event event(DataInput in) throws IOException {
        String id = in.readString();
        String title = text(in);
        String date = text(in);
        String city = text(in);
        List<String> tags = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            tags.add(in.readString());
        }
        return new Event(id, title, date == null ? null : LocalDate.parse(date), city, tags, text(in), text(in), text(in), text(in), text(in));
    }

    private static List<Speaker> people(DataInput in) throws IOException {
        List<Speaker> people = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            people.add(new Speaker(in.readString(), text(in), text(in)));
        }
        return people;
    }

    private static @Nullable String text(DataInput in) throws IOException {
        return in.readByte() == 0 ? null : in.readString();
    }
}
