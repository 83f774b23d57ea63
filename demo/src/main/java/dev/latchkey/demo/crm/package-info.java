/** A small CRM that people sign in to: an OpenID Connect client like any other, so that the way back in has a goal. */
package dev.latchkey.demo.crm;
