package dev.lectern.server.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.search.Catalogue.OrganizationWithTalks;
import dev.lectern.search.Catalogue.SpeakerWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events and people in the terms of schema.org, as JSON-LD. */
public final class JsonLd {
    private static final String CONTEXT = "https://schema.org";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SiteAddress site;

    public JsonLd(SiteAddress site) {
        this.site = site;
    }

    static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        JsonLd terms = new JsonLd(site);
        ObjectNode root = NODES.objectNode().put("@context", CONTEXT);
        ArrayNode graph = root.putArray("@graph");
        events.forEach(event -> graph.add(terms.event(event)));
        out.append(root.toPrettyString().replace("\r\n", "\n")).append('\n');
    }

    /** An event and its talks, for its own page. */
    public ObjectNode page(EventWithTalks event) {
        return NODES.objectNode().put("@context", CONTEXT).setAll(event(event));
    }

    /** A talk as a part of its event, for its own page. */
    public ObjectNode page(TalkDocument talk) {
        ObjectNode node = NODES.objectNode().put("@context", CONTEXT).setAll(talk(talk));
        node.set("superEvent", outline(talk.event()));
        return node;
    }

    /** A speaker, for their own page. */
    public ObjectNode page(SpeakerWithTalks speaker) {
        ObjectNode node = NODES.objectNode().put("@context", CONTEXT).put("@type", "Person").put("name", speaker.name())
                .put("url", site.whole(PagePath.speaker(speaker.name())));
        others(node, speaker.otherNames());
        speaker.affiliations().stream().findFirst().ifPresent(latest -> position(node, latest.organization(), latest.role()));
        ArrayNode talks = node.putArray("performerIn");
        speaker.talks().forEach(talk -> talks.add(talk(talk)));
        return node;
    }

    /** An organization, for its own page. */
    public ObjectNode page(OrganizationWithTalks organization) {
        ObjectNode node = NODES.objectNode().put("@context", CONTEXT).put("@type", "Organization").put("name", organization.name())
                .put("url", site.whole(PagePath.organization(organization.name())));
        others(node, organization.otherNames());
        return node;
    }

    private static void others(ObjectNode node, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode others = node.putArray("alternateName");
            names.forEach(others::add);
        }
    }

    private ObjectNode event(EventWithTalks found) {
        ObjectNode node = outline(found.event().event());
        if (!found.talks().isEmpty()) {
            ArrayNode parts = node.putArray("subEvent");
            found.talks().forEach(talk -> parts.add(talk(talk)));
        }
        return node;
    }

    private ObjectNode outline(Event event) {
        ObjectNode node = NODES.objectNode().put("@type", "Event").put("@id", site.whole(PagePath.event(event.id())));
        put(node, "name", event.title());
        put(node, "startDate", event.date() == null ? null : event.date().toString());
        place(node, event.city());
        put(node, "description", event.summary());
        put(node, "inLanguage", event.language());
        if (!event.tags().isEmpty()) {
            node.put("keywords", String.join(", ", event.tags()));
        }
        if (event.author() != null) {
            node.putObject("organizer").put("@type", "Organization").put("name", event.author());
        }
        return node.put("url", site.whole(PagePath.event(event.id())));
    }

    private ObjectNode talk(TalkDocument talk) {
        ObjectNode node = NODES.objectNode().put("@type", "Event").put("@id", site.whole(PagePath.talk(talk.id())));
        put(node, "name", talk.title());
        put(node, "startDate", talk.event().date() == null ? null : talk.event().date().toString());
        place(node, talk.event().city());
        if (!talk.speakers().isEmpty()) {
            ArrayNode performers = node.putArray("performer");
            talk.speakers().forEach(speaker -> performers.add(person(speaker)));
        }
        put(node, "description", talk.body());
        return node.put("url", site.whole(PagePath.talk(talk.id())));
    }

    private ObjectNode person(Speaker speaker) {
        ObjectNode node = NODES.objectNode().put("@type", "Person").put("name", speaker.name());
        position(node, speaker.organization(), speaker.role());
        return node.put("url", site.whole(PagePath.speaker(speaker.name())));
    }

    private static void position(ObjectNode person, @Nullable String organization, @Nullable String role) {
        put(person, "jobTitle", role);
        if (organization != null) {
            person.putObject("affiliation").put("@type", "Organization").put("name", organization);
        }
    }

    private static void place(ObjectNode node, @Nullable String city) {
        if (city != null) {
            node.putObject("location").put("@type", "Place").put("name", city).put("address", city);
        }
    }

    private static void put(ObjectNode node, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(key, value);
        }
    }
}
