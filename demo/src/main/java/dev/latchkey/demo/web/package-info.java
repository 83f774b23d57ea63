/** The little that the demo's two sites need on top of the JDK's HTTP server: routes, templates, two languages. */
package dev.latchkey.demo.web;
