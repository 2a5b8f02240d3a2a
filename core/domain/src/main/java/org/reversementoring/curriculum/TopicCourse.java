package org.reversementoring.curriculum;

import org.reversementoring.spi.CourseRef;

/**
 * The programme's learning resource for a topic of identity: what can be read need not be taught by a mentor.
 *
 * @param focusArea key of the topic
 * @param title for people
 * @param template key of the course in the learning platform that it is made from
 */
public record TopicCourse(String focusArea, String title, String template, CourseRef course) {}
