import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const token = process.env.RUSHES_TOKEN
const authorization = token ? { authorization: `Bearer ${token}` } : undefined

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2024',
    chunkSizeWarningLimit: 700,
    sourcemap: false,
    // A data: URL of a typeface or an icon would be loaded whether it is used or not.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:8188', headers: authorization } },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
  },
})
