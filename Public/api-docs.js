// Draws the description of the interface; without Swagger UI the page's link to it remains.
if (window.SwaggerUIBundle) {
  SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger", deepLinking: true, validatorUrl: null });
}
