package org.reversementoring.programme;

/**
 * A part of the staff that the programme promises help to.
 *
 * @param region ISO 3166-1 alpha-2 country code
 * @param language BCP 47 tag
 */
public record Audience(String region, String language) {}
