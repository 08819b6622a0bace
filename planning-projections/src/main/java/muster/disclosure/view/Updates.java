package muster.disclosure.view;

import java.util.List;

/** A part of an agency's feed. @param next the number to ask after next time */
public record Updates(List<FeedItem> items, long next) {}
