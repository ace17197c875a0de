/** What the generated OpenAPI contract says of the types of the engine. */
package vn.chiso.scoring.contract;
