package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import dev.lectern.text.TalkAnalyzer;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns talk documents into Lucene's. */
final class LuceneDocuments {
    /** Ranking by words asks how often, never where. */
    private static final FieldType COUNTED = counted();
    private static final List<String> TEXTS = List.of(Fields.TITLE, Fields.TITLE_PIECES, Fields.TITLE_CHARACTERS, Fields.BODY,
            Fields.BODY_BIGRAMS, Fields.SPEAKERS, Fields.ORGANIZATIONS, Fields.CONTEXT);

    private LuceneDocuments() {}

    /** Says how each field is cut; the same analyzers are asked with. */
    static Analyzer analyzer() {
        TalkAnalyzer words = TalkAnalyzer.words();
        return new PerFieldAnalyzerWrapper(TalkAnalyzer.bigrams(), Map.of(
                Fields.TITLE, words, Fields.BODY, words,
                Fields.TITLE_PIECES, TalkAnalyzer.pieces(), Fields.TITLE_CHARACTERS, TalkAnalyzer.characters()));
    }

    /** Has loaded what the first document would wait for. */
    static void warmUp() {
        TalkAnalyzer.words().tokens("先行加载");
        NameKeys.of("王一");
    }

    /** @param fingerprint of the post; kept on its event document */
    static Document of(TalkDocument talk, String fingerprint) {
        Document document = new Document();
        addIdentity(document, talk);
        if (talk.kind() == TalkDocument.Kind.EVENT) {
            document.add(new SortedDocValuesField(Fields.FINGERPRINT, new BytesRef(fingerprint)));
        }
        addFacets(document, talk);
        addText(document, talk);
        for (Speaker person : FacetValues.people(talk)) {
            addPerson(document, person);
            if (talk.kind() != TalkDocument.Kind.EVENT) {
                addWhole(document, Fields.SUGGEST, SuggestKeys.of(person));
            }
        }
        fillUp(document);
        document.add(new BinaryDocValuesField(Fields.DOCUMENT, StoredTalk.write(talk)));
        return document;
    }

    /** Lucene looks the length of a text up much faster where every document has one, if none. */
    private static void fillUp(Document document) {
        for (String field : TEXTS) {
            if (document.getField(field) == null) {
                document.add(field.equals(Fields.BODY) ? new Field(field, "", COUNTED) : new TextField(field, "", Field.Store.NO));
            }
        }
    }

    private static void addIdentity(Document document, TalkDocument talk) {
        document.add(new StringField(Fields.ID, talk.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(talk.id())));
        document.add(new StringField(Fields.POST, talk.source().path(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.POST, new BytesRef(talk.source().path())));
        document.add(new StringField(Fields.EVENT, talk.event().id(), Field.Store.NO));
        document.add(new StringField(Fields.KIND, FacetValues.kind(talk), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.LINE, talk.source().line()));
        if (talk.event().date() != null) {
            document.add(new LongField(Fields.DATE, talk.event().date().toEpochDay(), Field.Store.NO));
        }
    }

    private static void addFacets(Document document, TalkDocument talk) {
        for (Facet facet : Facet.values()) {
            for (String value : FacetValues.of(talk, facet)) {
                document.add(new SortedSetDocValuesField(Fields.facet(facet), new BytesRef(value)));
            }
        }
    }

    private static void addText(Document document, TalkDocument talk) {
        addText(document, Fields.TITLE, talk.title());
        addText(document, Fields.TITLE_PIECES, talk.title());
        addText(document, Fields.TITLE_CHARACTERS, talk.title());
        if (talk.body() != null) {
            document.add(new Field(Fields.BODY, talk.body(), COUNTED));
        }
        addText(document, Fields.BODY_BIGRAMS, talk.body());
        addText(document, Fields.CONTEXT, talk.event().title());
        addText(document, Fields.CONTEXT, talk.event().city());
        addText(document, Fields.CONTEXT, talk.event().label());
        talk.event().tags().forEach(tag -> addText(document, Fields.CONTEXT, tag));
        addText(document, Fields.CONTEXT, talk.bio());
        addText(document, Fields.CONTEXT, callings(talk.kind()));
        if (talk.kind() == TalkDocument.Kind.EVENT) {
            addText(document, Fields.CONTEXT, talk.event().summary());
        }
    }

    /** What people call a talk of this kind, whether or not its text does. */
    private static @Nullable String callings(TalkDocument.Kind kind) {
        return switch (kind) {
            case OPENING -> "开场 致辞 opening address";
            case PANEL -> "圆桌 论坛 讨论 panel discussion round table";
            case ANNOUNCEMENT -> "发布 仪式 announcement launch";
            case TALK, EVENT -> null;
        };
    }

    private static void addPerson(Document document, Speaker person) {
        addText(document, Fields.SPEAKERS, person.name());
        addText(document, Fields.ORGANIZATIONS, person.organization());
        addText(document, Fields.CONTEXT, person.role());
        NameKeys name = NameKeys.of(person.name());
        addWhole(document, Fields.SPEAKER_NAME, name.wholes());
        addWhole(document, Fields.SPEAKER_SOUND, name.sounds());
        addWhole(document, Fields.SPEAKER_INITIALS, name.initials());
        if (person.organization() != null) {
            NameKeys organization = NameKeys.of(person.organization());
            addWhole(document, Fields.ORGANIZATION_NAME, organization.wholes());
            addWhole(document, Fields.ORGANIZATION_SOUND, organization.sounds());
        }
    }

    private static void addWhole(Document document, String field, Iterable<String> keys) {
        keys.forEach(key -> document.add(new StringField(field, key, Field.Store.NO)));
    }

    private static void addText(Document document, String field, @Nullable String text) {
        if (text != null) {
            document.add(new TextField(field, text, Field.Store.NO));
        }
    }

    private static FieldType counted() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
