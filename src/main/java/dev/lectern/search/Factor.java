package dev.lectern.search;

/** A part of a document's score. @param what it was given for, in words @param score what it adds; parts in the same text do not all add up, since of several fields the best counts */
public record Factor(String what, float score) {}
