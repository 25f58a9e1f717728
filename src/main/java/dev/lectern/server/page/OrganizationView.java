package dev.lectern.server.page;

import dev.lectern.search.Catalogue.Member;
import dev.lectern.search.Catalogue.OrganizationWithTalks;
import java.util.List;

/** An organization, ready to be drawn. @param counts of speakers and talks, in words */
record OrganizationView(Frame frame, OrganizationWithTalks organization, String counts) {

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    Seal seal() {
        return Seal.ofOrganization(organization.name());
    }

    String others() {
        return String.join(reader().separator(), organization.otherNames());
    }

    List<YearView> years() {
        return YearView.of(organization.talks(), reader());
    }

    static Seal seal(Member member) {
        return Seal.of(member.name());
    }

    static String years(Member member) {
        return YearView.span(member.first(), member.last());
    }
}
