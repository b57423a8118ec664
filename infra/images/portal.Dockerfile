# The whole portal in one image: the API, which also serves the web. Build from the root of the repository:
#   docker build -f infra/images/portal.Dockerfile -t jalon .

FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json nx.json tsconfig.base.json .npmrc ./
COPY api/package.json api/
COPY web/package.json web/
COPY infra/package.json infra/
COPY test/package.json test/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
COPY api/package.json api/
COPY web/package.json web/
COPY infra/package.json infra/
COPY test/package.json test/
RUN npm ci --omit=dev --omit=optional --workspace=@jalon/api --no-audit --no-fund

FROM node:24-bookworm-slim
ENV HOST=0.0.0.0 PORT=3000 STORAGE_DIR=/files WEB_DIST=/portal/web/dist
WORKDIR /portal
RUN mkdir /files && chown node:node /files
COPY --from=packages /portal ./
COPY --from=build /portal/api/dist api/dist
COPY --from=build /portal/api/data api/data
COPY --from=build /portal/web/dist web/dist
COPY --from=build /portal/web/persisted-documents.json web/
USER node
VOLUME /files
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "api/dist/src/main.js"]
