/** What {@code mvn -Pdemo} runs: Keycloak with the pack inside, an inbox for its messages and a CRM to sign in to. */
package dev.latchkey.demo;
