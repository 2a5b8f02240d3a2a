package org.reversementoring.programme;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Breaks a rule on purpose. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
public record ReadsObjectsFixture(String words) {}
