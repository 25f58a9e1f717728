package dev.lectern.check;

/**
 * A sentence for an author in both languages.
 *
 * @param what is wrong
 * @param mend how to mend it
 */
public record Advice(String what, String mend, String whatChinese, String mendChinese) {

    /** {@code what; mend / 中文；中文}. */
    @Override
    public String toString() {
        return english() + " / " + chinese();
    }

    /** {@code what; mend}. */
    public String english() {
        return what + "; " + mend;
    }

    /** The same in Chinese. */
    public String chinese() {
        return whatChinese + "；" + mendChinese;
    }
}
