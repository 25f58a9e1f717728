package dev.lectern.talk.regex;

/**
 * A regular expression without what it asks of the text before a place.
 *
 * @param widens whether it matches all that the original does; false where taking a look-behind out may forbid something
 */
record LookBehinds(String regex, boolean widens) {

    static LookBehinds removed(String regex) {
        StringBuilder rest = new StringBuilder();
        boolean widens = true;
        for (String token : Tokens.of(regex)) {
            boolean look = token.startsWith("(?<=") || token.startsWith("(?<!");
            boolean not = token.startsWith("(?!");
            boolean group = token.startsWith("(") && !look && !not;
            LookBehinds inner = group ? removed(token.substring(1)) : new LookBehinds(token, !not || !token.contains("(?<"));
            rest.append(look ? "(?:)" : group ? "(" + inner.regex : token);
            widens &= look || inner.widens;
        }
        return new LookBehinds(rest.toString(), widens);
    }
}
